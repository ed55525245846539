/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

/**
 * An axis, or a scale of colours.
 *
 * @param name the quantity
 * @param unit its unit, such as N or at.%; empty where there is none
 * @param log whether the scale is logarithmic; values that are not above 0 are then not drawn
 */
public record Axis(String name, String unit, boolean log) {

    /**
     * @param name the quantity
     * @param unit its unit, may be empty
     * @return a linear axis
     */
    public static Axis of(final String name, final String unit) {
        return new Axis(name, unit, false);
    }

    /**
     * @param name the quantity
     * @param unit its unit, may be empty
     * @return a logarithmic axis
     */
    public static Axis log(final String name, final String unit) {
        return new Axis(name, unit, true);
    }
}
