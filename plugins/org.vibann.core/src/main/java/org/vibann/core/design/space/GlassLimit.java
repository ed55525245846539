/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import org.vibann.core.design.glass.GlassDescriptor;

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

    /**
     * @return the limits as a sentence part, "size mismatch from 4 to 15 %"
     */
    public String label() {
        final String unit = descriptor.unit().isEmpty() ? "" : " " + descriptor.unit();
        if (min == Double.NEGATIVE_INFINITY) {
            return descriptor.label() + " of at most " + Limits.text(max) + unit;
        }
        return max == Double.POSITIVE_INFINITY ? descriptor.label() + " of at least " + Limits.text(min) + unit
            : descriptor.label() + " from " + Limits.text(min) + " to " + Limits.text(max) + unit;
    }

    /**
     * @param value a value of the descriptor; NaN where it is not known
     * @return how far it is out of the limits, in its unit; NaN where it is not known
     */
    public double excess(final double value) {
        return Double.isNaN(value) ? Double.NaN : Math.max(0, Math.max(min - value, value - max));
    }
}
