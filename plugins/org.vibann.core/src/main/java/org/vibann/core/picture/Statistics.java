/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import org.vibann.core.math.OrderStatistics;
import org.vibann.core.picture.BoxPlot.Box;
import org.vibann.core.picture.Histogram.Bins;

/** What panels need to be computed from values. Values that are not finite are left out. */
public final class Statistics {

    private static final double WHISKER = 1.5;

    private static final int FEWEST_BINS = 5;

    private static final int MOST_BINS = 60;

    private Statistics() {
    }

    /**
     * Bins of a round width (1, 2, 2.5 or 5 times a power of ten), the one next below the width of D. Freedman and P.
     * Diaconis, Z. Wahrsch. verw. Geb. 57 (1981) 453: 2 IQR / n^⅓, at least 5 and at most 60 bins but for the rounding.
     * All bins lie between multiples of the width.
     *
     * @param values any values
     * @return the bins; none where there are no values
     */
    public static Bins bins(final double[] values) {
        final double[] sorted = finite(values);
        if (sorted.length == 0) {
            return new Bins(List.of(), List.of());
        }
        final double range = sorted[sorted.length - 1] - sorted[0];
        final double rule =
            2 * (OrderStatistics.quantile(sorted, 0.75) - OrderStatistics.quantile(sorted, 0.25)) / Math.cbrt(sorted.length);
        final double width = range == 0 ? roundDown(Math.max(Math.abs(sorted[0]), 1) / 100)
            : roundDown(Math.min(range / FEWEST_BINS, Math.max(rule, range / MOST_BINS)));
        final double least = sorted[0];
        final double most = sorted[sorted.length - 1];
        // A quotient may round to a whole number that its product with the width misses: the edges decide, not the quotient.
        final long floor = (long)Math.floor(least / width);
        final long first = floor * width > least ? floor - 1 : floor;
        final long ceiling = Math.max(first + 1, (long)Math.ceil(most / width));
        final long last = ceiling * width < most ? ceiling + 1 : ceiling;
        final List<Double> edges = LongStream.rangeClosed(first, last).mapToObj(i -> i * width).toList();
        final long[] counts = new long[edges.size() - 1];
        int bin = 0;
        for (final double value : sorted) {
            while (bin < counts.length - 1 && value >= edges.get(bin + 1)) {
                bin++;
            }
            counts[bin]++;
        }
        return new Bins(edges, Arrays.stream(counts).boxed().toList());
    }

    private static double roundDown(final double width) {
        final double power = Math.pow(10, Math.floor(Math.log10(width)));
        return power * DoubleStream.of(5, 2.5, 2).filter(step -> step * power <= width * (1 + 1e-9)).findFirst().orElse(1);
    }

    /**
     * @param name name of the group
     * @param points the group; y counts
     * @return its box; all NaN where the group is empty
     */
    public static Box box(final String name, final Collection<Point> points) {
        final double[] y = finite(points.stream().mapToDouble(Point::y).toArray());
        if (y.length == 0) {
            return new Box(name, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of());
        }
        final double q1 = OrderStatistics.quantile(y, 0.25);
        final double q3 = OrderStatistics.quantile(y, 0.75);
        final double reach = WHISKER * (q3 - q1);
        final double low = Arrays.stream(y).filter(v -> v >= q1 - reach).min().orElse(q1);
        final double high = Arrays.stream(y).filter(v -> v <= q3 + reach).max().orElse(q3);
        return new Box(name, y.length, low, q1, OrderStatistics.quantile(y, 0.5), q3, high,
            points.stream().filter(p -> p.y() < low || p.y() > high).toList());
    }

    private static double[] finite(final double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }
}
