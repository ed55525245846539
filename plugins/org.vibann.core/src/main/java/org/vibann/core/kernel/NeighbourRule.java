/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Nearest;

/**
 * One way to weigh the nearest alloys by inverse distance (Shepard 1968): weight = d^−power with
 * <pre>d = nugget + |x − x'| + groups·|g − g'| + load·|log10(L/L')|</pre>
 * where x are the fractions, g those of the chemical groups, L the loads, and |·| sums absolute differences.
 *
 * @param groups weight of the chemical groups
 * @param load weight of the load
 * @param count how many alloys take part
 * @param power exponent of the inverse distance
 * @param nugget added to every distance: a training alloy itself has finite weight
 */
record NeighbourRule(double groups, double load, int count, int power, double nugget) {

    /** The only rule of models of format 2. */
    static final NeighbourRule FOUR_NEAREST = new NeighbourRule(0, 0.3, 4, 1, 1e-6);

    private static final int NUMBERS = 5;
    /** Ranges of {@link #draw}: see docs/model-selection.md. Those of load and nugget are powers of ten. */
    private static final double MOST_GROUPS = 1.5;
    private static final double[] LOAD = {-1, -0.3};
    private static final int[] COUNT = {4, 16};
    private static final int MOST_POWER = 4;
    private static final double[] NUGGET = {-3, -1.5};

    static NeighbourRule draw(final SeededRandom random) {
        return new NeighbourRule(MOST_GROUPS * random.nextDouble(), power(random, LOAD),
            COUNT[0] + random.nextInt(COUNT[1] - COUNT[0] + 1), 1 + random.nextInt(MOST_POWER),
            power(random, NUGGET));
    }

    private static double power(final SeededRandom random, final double[] range) {
        return StrictMath.pow(10, range[0] + random.nextDouble() * (range[1] - range[0]));
    }

    /** All numbers, to store them. */
    double[] numbers() {
        return new double[]{groups, load, count, power, nugget};
    }

    /** The rule that {@link #numbers} came from. */
    static NeighbourRule of(final double[] numbers) {
        if (numbers.length != NUMBERS || !(numbers[2] >= 1 && numbers[2] <= KernelHead.MOST_ROWS)
            || !(numbers[3] >= 1 && numbers[3] <= MOST_POWER) || !(numbers[4] > 0)) {
            throw new IllegalArgumentException("These are not the numbers of a rule for the nearest alloys: "
                + Arrays.toString(numbers) + ".");
        }
        return new NeighbourRule(numbers[0], numbers[1], (int)numbers[2], (int)numbers[3], numbers[4]);
    }

    /** The nearest rows by what the distances add up to; rows at infinite distance never take part. */
    Near near(final double[] byFractions, final double[] byGroups, final double[] byLoad) {
        final double[] all = new double[byFractions.length];
        distances(byFractions, byGroups, byLoad, all);
        return nearest(all);
    }

    /** Writes the distances to all rows; apart from the choice, so that HotSpot makes vector code of it. */
    void distances(final double[] byFractions, final double[] byGroups, final double[] byLoad, final double[] all) {
        for (int i = 0; i < all.length; i++) {
            all[i] = distance(byFractions[i], byGroups[i], byLoad[i]);
        }
    }

    /** The nearest rows by their distances. */
    Near nearest(final double[] all) {
        final Nearest nearest = new Nearest(count);
        for (int i = 0; i < all.length; i++) {
            nearest.offer(i, all[i]);
        }
        return near(nearest);
    }

    /** The largest distance among the first rows of some, as many as the rule asks for; infinite where these are fewer. */
    double bound(final double[] byFractions, final double[] byGroups, final double[] byLoad, final int[] some) {
        if (some.length < count) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int n = 0; n < count; n++) {
            largest = Math.max(largest, distance(byFractions[some[n]], byGroups[some[n]], byLoad[some[n]]));
        }
        return largest;
    }

    /** The nearest among some rows, in any order: quickest where the nearest come first. */
    Near near(final double[] byFractions, final double[] byGroups, final double[] byLoad, final int[] some) {
        final Nearest nearest = new Nearest(count);
        for (final int i : some) {
            nearest.offer(i, distance(byFractions[i], byGroups[i], byLoad[i]));
        }
        return near(nearest);
    }

    /** The nearest among some rows that have numbers of their own, of equal distances the lowest number. */
    Near near(final double[] byFractions, final double[] byGroups, final double[] byLoad, final int[] some,
        final int[] numbers) {
        final Nearest nearest = new Nearest(count);
        for (final int i : some) {
            nearest.offer(numbers[i], distance(byFractions[i], byGroups[i], byLoad[i]));
        }
        return near(nearest);
    }

    /** What the distances in fractions, groups and load add up to. */
    double distance(final double byFractions, final double byGroups, final double byLoad) {
        return nugget + byFractions + groups * byGroups + load * byLoad;
    }

    private Near near(final Nearest nearest) {
        final double[] distances = nearest.distances();
        final double[] weights = new double[distances.length];
        double sum = 0;
        for (int n = 0; n < weights.length; n++) {
            weights[n] = weight(distances[n]);
            sum += weights[n];
        }
        return new Near(this, nearest.rows(), distances, weights, sum);
    }

    private double weight(final double distance) {
        double product = 1;
        for (int p = 0; p < power; p++) {
            product *= distance;
        }
        return 1 / product;
    }

    /**
     * The nearest rows, nearest first.
     *
     * @param rule what found them
     * @param rows their numbers; none where every row is at infinite distance
     * @param distances their distances
     * @param weights their weights
     * @param sum of the weights
     */
    record Near(NeighbourRule rule, int[] rows, double[] distances, double[] weights, double sum) {

        double mean(final double[] targets) {
            double total = 0;
            for (int n = 0; n < rows.length; n++) {
                total += weights[n] * targets[rows[n]];
            }
            return total / sum;
        }

        /** dmean/ddistance of the n-th nearest row. */
        double slope(final int n, final double[] targets, final double mean) {
            return -rule.power * weights[n] / distances[n] * (targets[rows[n]] - mean) / sum;
        }
    }
}
