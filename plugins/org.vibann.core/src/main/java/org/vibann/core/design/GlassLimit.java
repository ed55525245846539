/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

/**
 * Limits of one glass-forming descriptor.
 *
 * @param descriptor the descriptor
 * @param min least value, in the descriptor's unit; negative infinity for none
 * @param max greatest value; infinity for none
 */
public record GlassLimit(GlassDescriptor descriptor, double min, double max) {

    /**
     * @throws IllegalArgumentException where the limits are out of order or not numbers
     */
    public GlassLimit {
        if (!(min <= max)) {
            throw new IllegalArgumentException("Limits of " + descriptor.label() + " run from " + min + " to " + max
                + "; the lower limit must not lie above the upper one.");
        }
    }
}
