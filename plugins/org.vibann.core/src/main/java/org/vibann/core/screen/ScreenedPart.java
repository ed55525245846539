/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a part of a grid gave.
 *
 * @param numbers numbers of the part
 * @param alloys of them, alloys that meet all constraints
 * @param scored of them, alloys in the domain of the model, which were predicted
 * @param hits the best, best first
 */
public record ScreenedPart(long numbers, long alloys, long scored, List<Hit> hits) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies. */
    public ScreenedPart {
        hits = List.copyOf(hits);
    }

    /**
     * @return the part as JSON text, numbers in full
     */
    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (final IOException e) {
            throw new IllegalStateException("A record of numbers is JSON", e);
        }
    }

    /**
     * @param text what {@link #text} gave
     * @return the part
     * @throws IOException where it is something else
     */
    public static ScreenedPart of(final String text) throws IOException {
        return JSON.readValue(text, ScreenedPart.class);
    }
}
