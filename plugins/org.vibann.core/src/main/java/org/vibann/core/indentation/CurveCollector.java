/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Collects the points of one curve, of one after the other where several stand below each other. */
final class CurveCollector {

    private static final double NEAR = 0.1;
    private static final double UNLOADED = 0.05;
    private static final double MOST_SKIPPED = 0.01;
    private static final int ALWAYS_ALLOWED = 2;

    private final CurveColumns columns;
    private double[] depth = new double[256];
    private double[] load = new double[256];
    private double[] time = new double[256];
    private int size;
    private double largestLoad;
    private double largestDepth;
    private int skipped;
    private int firstSkipped;

    CurveCollector(final CurveColumns columns) {
        this.columns = columns;
    }

    CurveColumns columns() {
        return columns;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Whether a row belongs to the next curve and not to this one. */
    boolean beginsAnother(final double[] point, final boolean separated) {
        if (size == 0) {
            return false;
        }
        final boolean back = columns.time() >= 0 && point[2] < time[size - 1];
        if (!separated) {
            return back && Math.abs(point[1]) < UNLOADED * largestLoad;
        }
        return back || Math.abs(point[1] - load[size - 1]) > NEAR * largestLoad
            || Math.abs(point[0] - depth[size - 1]) > NEAR * largestDepth;
    }

    /** The depth, load and time of a row, in nm, mN and s; empty where a cell is no number. */
    Optional<double[]> point(final List<String> cells, final CellFormat format) {
        final double d = number(cells, columns.depth(), format) * columns.nanometres();
        final double p = number(cells, columns.load(), format) * columns.millinewtons();
        final double t = columns.time() < 0 ? 0 : (number(cells, columns.time(), format) * columns.seconds());
        return Double.isNaN(d + p + t) ? Optional.empty() : Optional.of(new double[]{d, p, t});
    }

    private static double number(final List<String> cells, final int column, final CellFormat format) {
        return column < cells.size() ? format.number(cells.get(column)) : Double.NaN;
    }

    /** Whether neither depth nor load stand in a row: a shorter curve beside a longer one. */
    boolean isOver(final List<String> cells) {
        return blank(cells, columns.depth()) && blank(cells, columns.load());
    }

    private static boolean blank(final List<String> cells, final int column) {
        return column >= cells.size() || cells.get(column).isEmpty();
    }

    void add(final double[] point) {
        if (size == depth.length) {
            depth = Arrays.copyOf(depth, 2 * size);
            load = Arrays.copyOf(load, 2 * size);
            time = Arrays.copyOf(time, 2 * size);
        }
        depth[size] = point[0];
        load[size] = point[1];
        time[size++] = point[2];
        largestDepth = Math.max(largestDepth, Math.abs(point[0]));
        largestLoad = Math.max(largestLoad, Math.abs(point[1]));
    }

    void skip(final int line) {
        firstSkipped = skipped == 0 ? line : firstSkipped;
        skipped++;
    }

    int skipped() {
        return skipped;
    }

    /** The curve collected so far; its last point stands in the line. */
    IndentationCurve curve(final int line) throws CurveException {
        if (columns.time() >= 0 && size > 1 && time[size - 1] < time[size - 2]) { // the last number is cut off
            size--;
            skip(line);
        }
        if (skipped > ALWAYS_ALLOWED + MOST_SKIPPED * size) {
            throw new CurveException(skipped + " rows hold no numbers where load and depth should be, the first in line "
                + firstSkipped + ". Check delimiter and decimal separator.");
        }
        try {
            return new IndentationCurve(Arrays.copyOf(depth, size), Arrays.copyOf(load, size),
                columns.time() < 0 ? null : Arrays.copyOf(time, size));
        } catch (final IllegalArgumentException e) {
            throw new CurveException(e.getMessage(), e);
        }
    }
}
