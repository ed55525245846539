/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

/**
 * A point, with the row that it stands for.
 *
 * @param id row ID, by which the point is found in the other panels; empty for a point that is no row
 * @param label what the row is, usually its formula; may be empty
 * @param x where it lies
 * @param y where it lies
 * @param lower lower end of its interval; NaN where there is none or it is unbounded
 * @param upper upper end of its interval; NaN where there is none or it is unbounded
 * @param value what its colour means; NaN where colours mean groups
 */
public record Point(String id, String label, double x, double y, double lower, double upper, double value) {

    /**
     * @param x where it lies
     * @param y where it lies
     * @return a point that is no row
     */
    public static Point of(final double x, final double y) {
        return of("", "", x, y);
    }

    /**
     * @param id row ID
     * @param label what the row is
     * @param x where it lies
     * @param y where it lies
     * @return the point of a row
     */
    public static Point of(final String id, final String label, final double x, final double y) {
        return new Point(id, label, x, y, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * @param low lower end; NaN or infinite where unbounded
     * @param high upper end; NaN or infinite where unbounded
     * @return the point with an interval
     */
    public Point within(final double low, final double high) {
        return new Point(id, label, x, y, low, high, value);
    }

    /**
     * @param colour what its colour means
     * @return the point with a colour
     */
    public Point coloured(final double colour) {
        return new Point(id, label, x, y, lower, upper, colour);
    }
}
