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
import java.util.function.ToDoubleFunction;

/**
 * A sample of the points of any number of rows: those with the smallest hash of their number, so that every row has the
 * same chance and the same rows give the same sample; and those that a reader would miss, the points outermost in x, y
 * and y - x. Points that are not finite are counted apart and not drawn. Not thread-safe.
 */
public final class PointSample {

    /** As many points as a panel shows well. */
    public static final int SHOWN = 2000;

    private static final List<ToDoubleFunction<Point>> KEPT = List.of(Point::x, Point::y, p -> p.y() - p.x());

    private final int limit;

    private final PriorityQueue<Ranked> chosen =
        new PriorityQueue<>(Comparator.comparingLong(Ranked::rank).thenComparingLong(Ranked::row).reversed());

    private final Ranked[] outermost = new Ranked[2 * KEPT.size()];

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
        final long row = total++;
        if (!Double.isFinite(point.x()) || !Double.isFinite(point.y())) {
            total--;
            return;
        }
        final Ranked ranked = new Ranked(hash(row), row, point);
        chosen.add(ranked);
        if (chosen.size() > limit) {
            chosen.remove();
        }
        for (int i = 0; i < outermost.length; i++) {
            final ToDoubleFunction<Point> measure = KEPT.get(i / 2);
            final int sign = i % 2 == 0 ? 1 : -1;
            if (outermost[i] == null || sign * measure.applyAsDouble(point) > sign
                * measure.applyAsDouble(outermost[i].point)) {
                outermost[i] = ranked;
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
