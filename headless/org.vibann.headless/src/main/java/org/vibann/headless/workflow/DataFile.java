/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.NodeSettings;

/**
 * Gives a workflow another data file for one run. Which node reads it is found by form, not by name: the one that
 * nothing is connected to and whose settings hold exactly one file.
 */
public final class DataFile {

    private DataFile() {
    }

    /**
     * Replaces the file that the workflow reads.
     *
     * @param workflow to be changed; it stays as it is
     * @param file the new data file
     * @return the changed workflow
     * @throws OverrideException when no node, or more than one, can take the file
     */
    public static Workflow replace(final Workflow workflow, final Path file) throws OverrideException {
        final Map<String, SettingOverride> candidates = new LinkedHashMap<>();
        for (final WorkflowNode node : workflow.nodes()) {
            if (workflow.into(node.id()).isEmpty()) {
                for (final List<String> keys : fileSettings(node)) {
                    candidates.put(node.id() + "." + String.join(".", keys) + "=<file>",
                        new SettingOverride(node.id(), keys, file.toString()));
                }
            }
        }
        if (candidates.isEmpty()) {
            throw new OverrideException("no node of the workflow reads a file, so --data has nothing to replace; "
                + "leave it out");
        }
        if (candidates.size() > 1) {
            throw new OverrideException("several settings take a file, so --data does not say which one; use --set "
                + String.join(" or --set ", candidates.keySet()));
        }
        return SettingOverride.apply(workflow, List.copyOf(candidates.values()));
    }

    private static List<List<String>> fileSettings(final WorkflowNode node) {
        final List<List<String>> found = new ArrayList<>();
        SettingEntry.section(node.settings(), SettingOverride.MODEL)
            .ifPresent(model -> collect(model, List.of(), found));
        return found;
    }

    private static void collect(final NodeSettings section, final List<String> path, final List<List<String>> found) {
        for (final String key : section.keySet()) {
            final List<String> below = new ArrayList<>(path);
            below.add(key);
            final Optional<NodeSettings> nested = SettingEntry.section(section, key);
            if (FileLocation.isAt(section, key)) {
                found.add(List.copyOf(below));
            } else if (nested.isPresent()) {
                collect(nested.get(), below, found);
            }
        }
    }
}
