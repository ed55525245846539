/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;

/**
 * A sample of the points of any number of rows: those with the smallest hash of their number, so that every row has the
 * same chance and the same rows give the same sample; and those that a reader would miss, the points outermost in x, y
 * and y - x. Points that are not finite are counted apart and not drawn. Not thread-safe.
 */
public final class PointSample {

    /** As many points as a panel shows well. */
    public static final int SHOWN = 2000;

    private static final int OUTERMOST = 6;

    private final int limit;

    private final PriorityQueue<Ranked> chosen =
        new PriorityQueue<>(Comparator.comparingLong(Ranked::rank).thenComparingLong(Ranked::row).reversed());

    private final Ranked[] outermost = new Ranked[OUTERMOST];

    private final double[] farthest = new double[OUTERMOST];

    private long total;

    private record Ranked(long rank, long row, Point point) {
    }

    /** A sample of at most {@link #SHOWN} points, and the outermost. */
    public PointSample() {
        this(SHOWN);
    }

    /** @param limit how many points at most, the outermost ones not counted */
    public PointSample(final int limit) {
        this.limit = limit;
    }

    /** @param point the next point */
    public void add(final Point point) {
        add(point.x(), point.y(), () -> point);
    }

    /**
     * Counts the next point, and makes it only where it is kept so far.
     *
     * @param x where it lies
     * @param y where it lies
     * @param point makes it
     */
    public void add(final double x, final double y, final Supplier<Point> point) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        final long row = total++;
        final long rank = hash(row);
        final boolean sampled = chosen.size() < limit || rank < chosen.element().rank;
        final double[] measures = {x, -x, y, -y, y - x, x - y};
        Ranked made = null;
        for (int i = 0; i < measures.length; i++) {
            if (outermost[i] == null || measures[i] > farthest[i]) {
                made = made == null ? new Ranked(rank, row, point.get()) : made;
                outermost[i] = made;
                farthest[i] = measures[i];
            }
        }
        if (sampled) {
            chosen.add(made == null ? new Ranked(rank, row, point.get()) : made);
            if (chosen.size() > limit) {
                chosen.remove();
            }
        }
    }

    /** @return the points, in the order in which they came */
    public List<Point> points() {
        final Map<Long, Ranked> kept = new LinkedHashMap<>();
        chosen.forEach(ranked -> kept.put(ranked.row, ranked));
        for (final Ranked ranked : outermost) {
            if (ranked != null) {
                kept.put(ranked.row, ranked);
            }
        }
        final List<Ranked> sorted = new ArrayList<>(kept.values());
        sorted.sort(Comparator.comparingLong(Ranked::row));
        return sorted.stream().map(Ranked::point).toList();
    }

    /** @return number of points that came */
    public long total() {
        return total;
    }

    /** The finaliser of SplitMix64 (G. L. Steele et al., OOPSLA 2014). */
    private static long hash(final long row) {
        long z = (row + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
