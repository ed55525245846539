/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.report;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a report says.
 *
 * @param title its title
 * @param facts what it was made with: versions and seeds, one a line
 * @param sections its sections, in order
 */
public record Report(String title, List<String> facts, List<Section> sections) {

    /** Copies the lists. */
    public Report {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * A section: a node, or a command.
     *
     * @param heading its heading
     * @param outcome why there is nothing to see; empty where there is
     * @param warnings what was warned of
     * @param settings the settings that differ from the defaults
     * @param pictures what it shows: {@code head} with title and summary, and {@code panels}; null where it shows nothing
     */
    public record Section(String heading, String outcome, List<String> warnings, List<Changed> settings,
        JsonNode pictures) {

        /** Copies the lists. */
        public Section {
            warnings = List.copyOf(warnings);
            settings = List.copyOf(settings);
        }
    }

    /**
     * A setting.
     *
     * @param name its name, as {@code --set} takes it
     * @param value its value
     * @param usual its value in a new node
     */
    public record Changed(String name, String value, String usual) {
    }
}
