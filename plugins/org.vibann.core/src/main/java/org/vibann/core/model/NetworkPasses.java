/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Moments;
import org.vibann.core.nn.PassValues;
import org.vibann.core.nn.ThinnedPasses;

/**
 * What the networks alone bring to T passes; pass t belongs to network t mod the number of networks. Immutable and
 * thread-safe.
 *
 * @param model the model, for elements and scaling
 * @param members the thinned networks
 * @param passes number of passes T
 */
record NetworkPasses(TrainedModel model, List<ThinnedPasses> members, int passes) {

    /** What each network says in all passes of compositions at one load. */
    PassValues[] evaluate(final double[][] fractions, final double load) {
        for (final double[] row : fractions) {
            if (row.length != model.elements().size()) {
                throw new IllegalArgumentException("A composition has " + row.length + " fractions, the model "
                    + model.elements().size() + " elements.");
            }
        }
        float[] loads = null;
        if (model.usesLoad()) {
            loads = new float[fractions.length];
            Arrays.fill(loads, model.scalers().scaleLoad(load, model.config().shape().logLoad()));
        }
        return evaluate(fractions, loads);
    }

    /** The same at loads that are scaled already; null without load. */
    PassValues[] evaluate(final double[][] fractions, final float[] scaledLoads) {
        final float[][] x = inputs(fractions);
        return members.stream().map(m -> m.evaluate(x, scaledLoads)).toArray(PassValues[]::new);
    }

    /** Adds the gradients of the networks; byReadout may be null. */
    void addGradient(final PassValues[] parts, final double[][] byValue, final float[][] byReadout,
        final double[][] gradient) {
        for (int p = 0; p < parts.length; p++) {
            final float[][] weights = new float[gradient.length][parts[p].passes()];
            for (int i = 0; i < weights.length; i++) {
                for (int t = p; t < passes; t += parts.length) {
                    weights[i][passOf(parts, t)] += (float)(byValue[i][t] * model.scalers().target().sd());
                }
            }
            final float[][] part = p == 0 && byReadout != null ? parts[p].inputGradient(weights, byReadout)
                : parts[p].inputGradient(weights);
            for (int i = 0; i < gradient.length; i++) {
                for (int j = 0; j < gradient[i].length; j++) {
                    gradient[i][j] += part[i][j];
                }
            }
        }
    }

    private float[][] inputs(final double[][] fractions) {
        final float[][] x = new float[fractions.length][model.elements().size()];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float)fractions[i][j];
            }
        }
        return x;
    }

    /** The T values of a row, in units of the target. */
    double[] values(final PassValues[] parts, final int row) {
        final double[] values = new double[passes];
        for (int t = 0; t < passes; t++) {
            values[t] =
                model.scalers().target().unscale(parts[t % parts.length].values()[row][passOf(parts, t)]);
        }
        return values;
    }

    /** Which of its network's passes pass t is: without dropout there is one for all. */
    private static int passOf(final PassValues[] parts, final int t) {
        return t / parts.length % parts[t % parts.length].passes();
    }

    /** T standard normal numbers, shifted and scaled to mean 0 and variance 1 (T - 1): they add spread, never bias. */
    static double[] spread(final int passes, final SeededRandom random) {
        final double[] numbers = new double[passes];
        for (int t = 0; t < passes; t++) {
            numbers[t] = random.nextGaussian();
        }
        final double mean = Moments.mean(numbers);
        double squares = 0;
        for (int t = 0; t < passes; t++) {
            numbers[t] -= mean;
            squares += numbers[t] * numbers[t];
        }
        for (int t = 0; t < passes; t++) {
            numbers[t] = passes == 1 ? 0 : numbers[t] / Math.sqrt(squares / (passes - 1));
        }
        return numbers;
    }
}
