/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.math.OrderStatistics;
import org.vibann.core.math.SimplexDistance;

/**
 * How far an alloy at a load is from the nearest of some alloys, for instance those that a model was trained on: L1
 * distance of the atomic fractions plus 0.3 times the difference of log10(load/N). Immutable and thread-safe.
 */
public final class TrainingDistance {

    /** Distance that a factor of ten in load counts for. */
    private static final double LOAD_WEIGHT = 0.3;
    /** Share of the left-out rows that a limit calls near. */
    private static final double NEAR = 0.9;
    private static final AlloyPoints POINTS = new AlloyPoints(LOAD_WEIGHT);
    /** Above so many alloys they are parted into balls, not to look at all of them. */
    private static final int FEW = 2000;

    /** Null where there are few alloys: they are then one part. */
    private final RowBalls balls;
    private final List<Part> parts;

    /** Some of the alloys: their fractions, logarithms of their loads (null without), and their numbers, ascending. */
    private record Part(RowColumns fractions, double[] logLoads, int[] rows) {

        static Part of(final double[][] all, final double[] logLoads, final int[] rows) {
            return new Part(new RowColumns(IntStream.of(rows).mapToObj(i -> all[i]).toArray(double[][]::new),
                all[0].length),
                logLoads == null ? null : IntStream.of(rows).mapToDouble(i -> logLoads[i]).toArray(), rows);
        }

        double[] distances(final double[] normalised, final double logLoad) {
            final double[] distances = fractions.differences(normalised);
            if (logLoads != null) {
                SimplexDistance.add(LOAD_WEIGHT, logLoad, logLoads, distances);
            }
            return distances;
        }
    }

    /** The number of an alloy, -1 for none, and its distance. */
    private record Near(int row, double distance) {

        /** This, or an alloy of a part that is nearer, or as near and before it. */
        Near orNearer(final Part part, final double[] distances, final int except) {
            Near nearest = this;
            for (int k = 0; k < distances.length; k++) {
                if (distances[k] <= nearest.distance && part.rows[k] != except
                    && (distances[k] < nearest.distance || nearest.row < 0 || part.rows[k] < nearest.row)) {
                    nearest = new Near(part.rows[k], distances[k]);
                }
            }
            return nearest;
        }
    }

    /**
     * @param alloys at least one alloy
     */
    public TrainingDistance(final Alloys alloys) {
        final double[][] rows = normalised(alloys);
        final double[] logLoads = logLoads(alloys);
        if (rows.length <= FEW) {
            balls = null;
            parts = List.of(Part.of(rows, logLoads, IntStream.range(0, rows.length).toArray()));
        } else {
            balls = new RowBalls(points(alloys));
            parts = IntStream.range(0, balls.size()).mapToObj(b -> Part.of(rows, logLoads, balls.members(b))).toList();
        }
    }

    private static double[][] normalised(final Alloys alloys) {
        final double[][] rows = new double[alloys.size()][];
        Arrays.setAll(rows, i -> Alloys.normalised(alloys.fractions(i)));
        return rows;
    }

    private static double[] logLoads(final Alloys alloys) {
        return alloys.hasLoads() ? Arrays.stream(alloys.loads()).map(AlloyPoints::logLoad).toArray() : null;
    }

    /**
     * @param alloys n alloys of m elements
     * @return n vectors of m + 1 components, whose L1 distances are the distances of the alloys
     */
    public static double[][] points(final Alloys alloys) {
        return POINTS.of(alloys);
    }

    /**
     * @param alloy m fractions, not necessarily normalised, in the order of the alloys' elements
     * @param load load in N; ignored where the alloys have none
     * @return distance to the nearest alloy, 0 or more
     */
    public double at(final double[] alloy, final double load) {
        return nearest(alloy, load, -1, Double.POSITIVE_INFINITY).distance;
    }

    /** The nearest alloy but one, within a distance. */
    private Near nearest(final double[] alloy, final double load, final int except, final double within) {
        final double[] x = Alloys.normalised(alloy);
        final double log = parts.get(0).logLoads == null ? 0 : AlloyPoints.logLoad(load);
        Near nearest = new Near(-1, within);
        if (balls == null) {
            return nearest.orNearer(parts.get(0), parts.get(0).distances(x, log), except);
        }
        final double[] bounds = balls.bounds(POINTS.of(x, log));
        int first = 0;
        for (int b = 1; b < bounds.length; b++) {
            first = bounds[b] < bounds[first] ? b : first;
        }
        for (int step = 0; step < bounds.length; step++) {
            final int b = step == 0 ? first : step <= first ? step - 1 : step;
            if (bounds[b] <= nearest.distance) {
                nearest = nearest.orNearer(parts.get(b), parts.get(b).distances(x, log), except);
            }
        }
        return nearest;
    }

    /**
     * The alloys as seen by others of some elements at one load.
     *
     * @param elements elements of the alloys, in the order that they were given with
     * @param some other alloys consist of these
     * @param load their load in N; ignored where the alloys have none
     * @return what each alloy has of each element, and what its other elements and its load add to any distance
     */
    public SeenRows rows(final List<Element> elements, final List<Element> some, final double load) {
        final int count = parts.stream().mapToInt(part -> part.rows.length).sum();
        final double[][] contents = new double[some.size()][count];
        final double[] away = new double[count];
        for (final Part part : parts) {
            final double[] other = new double[part.rows.length];
            for (int j = 0; j < elements.size(); j++) {
                final int held = some.indexOf(elements.get(j));
                if (held < 0) {
                    SimplexDistance.add(1, 0, part.fractions.columns()[j], other);
                } else {
                    scatter(part.fractions.columns()[j], part.rows, contents[held]);
                }
            }
            if (part.logLoads != null) {
                SimplexDistance.add(LOAD_WEIGHT, AlloyPoints.logLoad(load), part.logLoads, other);
            }
            scatter(other, part.rows, away);
        }
        return new SeenRows(contents, away);
    }

    private static void scatter(final double[] values, final int[] rows, final double[] all) {
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = values[i];
        }
    }

    /**
     * Alloys as seen by others of some elements.
     *
     * @param contents by element and alloy, the atomic fraction
     * @param away by alloy, what is part of every distance
     */
    public record SeenRows(double[][] contents, double[] away) {
    }

    /**
     * The nearest other row of each row.
     *
     * @param alloys at least two alloys
     * @param within largest distance that counts
     * @return for each row the number of the row that is nearest to it; -1 where none is within that distance
     */
    public static int[] twins(final Alloys alloys, final double within) {
        final TrainingDistance distance = new TrainingDistance(alloys);
        return IntStream.range(0, alloys.size())
            .map(i -> distance.nearest(alloys.fractions(i), alloys.load(i), i, within).row).toArray();
    }

    /**
     * How far rows are from the others when they are left out.
     *
     * @param alloys the alloys
     * @param splits splits of their rows, such that each is tested once
     * @return for each row the distance to the nearest training row of its split
     */
    public static double[] leftOut(final Alloys alloys, final List<Split> splits) {
        final double[] distances = new double[alloys.size()];
        for (final Split split : splits) {
            final TrainingDistance distance = new TrainingDistance(alloys.select(split.train()));
            for (final int row : split.test()) {
                distances[row] = distance.at(alloys.fractions(row), alloys.load(row));
            }
        }
        return distances;
    }

    /**
     * The distance up to which alloys are like those that were left out: their errors tell what to expect there.
     *
     * @param leftOut distances of left-out rows, at least one
     * @return their 90 % quantile
     */
    public static double limit(final double[] leftOut) {
        final double[] sorted = leftOut.clone();
        Arrays.sort(sorted);
        return OrderStatistics.smallestHolding(sorted, NEAR);
    }
}
