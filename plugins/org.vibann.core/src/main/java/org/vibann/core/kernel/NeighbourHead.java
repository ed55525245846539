/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.AlloyDataset;

/**
 * The mean of the four nearest training alloys, weighted by inverse distance (Shepard 1968): Manhattan distance of the
 * fractions plus 0.3 times the difference of log10(load/N). Where kernels fall back to their trend far from the data,
 * neighbours stay with what was measured, which is why the two are averaged. Immutable and thread-safe.
 */
public final class NeighbourHead {

    private static final int NEIGHBOURS = 4;
    private static final double LOAD_WEIGHT = 0.3;
    private static final double SMALLEST_LOAD = 1e-6;
    /** Added to every distance: a training alloy itself has finite weight. */
    private static final double NUGGET = 1e-6;

    /** Fractions of each element in all training rows: loops over rows then run as vector code. */
    private final double[][] columns;
    /** Null without loads. */
    private final double[] logLoads;
    private final double[] targets;

    /**
     * Keeps the training rows.
     *
     * @param data at least one row with targets
     */
    public NeighbourHead(final AlloyDataset data) {
        final Alloys alloys = data.alloys();
        columns = new double[alloys.elements().size()][data.size()];
        for (int i = 0; i < data.size(); i++) {
            final double[] x = Alloys.normalised(alloys.fractions(i));
            for (int j = 0; j < x.length; j++) {
                columns[j][i] = x[j];
            }
        }
        logLoads = alloys.hasLoads() ? Arrays.stream(alloys.loads()).map(NeighbourHead::logLoad).toArray() : null;
        targets = data.targets();
    }

    private static double logLoad(final double load) {
        return StrictMath.log10(Math.max(load, SMALLEST_LOAD));
    }

    /** The nearest rows, their weights and the sum of these. */
    private record Near(int[] rows, double[] weights, double sum) {
    }

    private Near near(final double[] x, final double logLoad) {
        final double[] d = new double[targets.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = NUGGET + (logLoads == null ? 0 : LOAD_WEIGHT * Math.abs(logLoad - logLoads[i]));
        }
        for (int j = 0; j < x.length; j++) {
            addDifferences(x[j], columns[j], d);
        }
        final int[] rows = new int[NEIGHBOURS];
        int found = 0;
        for (int i = 0; i < d.length; i++) {
            if (found < NEIGHBOURS || d[i] < d[rows[found - 1]]) {
                int at = Math.min(found, NEIGHBOURS - 1);
                while (at > 0 && d[rows[at - 1]] > d[i]) {
                    rows[at] = rows[at - 1];
                    at--;
                }
                rows[at] = i;
                found = Math.min(found + 1, NEIGHBOURS);
            }
        }
        final int[] nearest = Arrays.copyOf(rows, found);
        final double[] weights = new double[found];
        double sum = 0;
        for (int n = 0; n < found; n++) {
            weights[n] = 1 / d[nearest[n]];
            sum += weights[n];
        }
        return new Near(nearest, weights, sum);
    }

    private static void addDifferences(final double value, final double[] column, final double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += Math.abs(value - column[i]);
        }
    }

    private double mean(final Near near) {
        double sum = 0;
        for (int n = 0; n < near.rows.length; n++) {
            sum += near.weights[n] * targets[near.rows[n]];
        }
        return sum / near.sum;
    }

    /**
     * @param alloy m fractions, not necessarily normalised, in the order of the training data's elements
     * @param load load in N; ignored where the training data had none
     * @return the weighted mean of the nearest targets
     */
    public double predict(final double[] alloy, final double load) {
        return at(alloy, load).prediction();
    }

    /**
     * @param alloy as in {@link #predict}; not copied
     * @param load as in {@link #predict}
     * @return the head at an alloy: its prediction, and what a gradient can use again
     */
    public At at(final double[] alloy, final double load) {
        return new At(alloy, load);
    }

    /** The head at one alloy; immutable. */
    public final class At {

        private final double[] alloy;
        private final double[] x;
        private final Near near;
        private final double mean;

        private At(final double[] alloy, final double load) {
            this.alloy = alloy;
            x = Alloys.normalised(alloy);
            near = near(x, logLoad(load));
            mean = mean(near);
        }

        /** @return the weighted mean of the nearest targets */
        public double prediction() {
            return mean;
        }

        /** @return m derivatives of the prediction by the raw fractions, almost everywhere */
        public double[] gradient() {
            final double[] gradient = new double[x.length];
            for (int n = 0; n < near.rows.length; n++) {
                final double w = near.weights[n];
                final double factor = -w * w * (targets[near.rows[n]] - mean) / near.sum;
                for (int j = 0; j < x.length; j++) {
                    gradient[j] += factor * Math.signum(x[j] - columns[j][near.rows[n]]);
                }
            }
            return Features.throughNormalisation(alloy, x, gradient);
        }
    }
}
