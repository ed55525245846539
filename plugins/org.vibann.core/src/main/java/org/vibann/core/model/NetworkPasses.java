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

    /**
     * What each network says in all passes of compositions, and what the anchors add, in scaled units; zeros without.
     */
    record Evaluated(double[][] fractions, float[] scaledLoads, PassValues[] parts, double[] remembered) {

        /** A row's read-outs of the first network's doubt. */
        float[] readouts(final int row) {
            return parts[0].readouts()[row];
        }

        int size() {
            return fractions.length;
        }
    }

    /** Of compositions at one load. */
    Evaluated evaluate(final double[][] fractions, final double load) {
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
    Evaluated evaluate(final double[][] fractions, final float[] scaledLoads) {
        final float[][] x = inputs(fractions);
        return new Evaluated(fractions, scaledLoads,
            members.stream().map(m -> m.evaluate(x, scaledLoads)).toArray(PassValues[]::new),
            model.parts().remembered(fractions, scaledLoads));
    }

    /** Adds the gradients of the networks and their anchors; byReadout may be null. */
    void addGradient(final Evaluated evaluated, final double[][] byValue, final float[][] byReadout,
        final double[][] gradient) {
        final PassValues[] parts = evaluated.parts;
        final double scale = model.parts().networkShare() * model.scalers().target().sd();
        model.parts().anchors().ifPresent(anchors -> addAnchors(anchors, evaluated, byValue, gradient));
        for (int p = 0; p < parts.length; p++) {
            final float[][] weights = new float[gradient.length][parts[p].passes()];
            for (int i = 0; i < weights.length; i++) {
                for (int t = p; t < passes; t += parts.length) {
                    weights[i][passOf(parts, t)] += (float)(byValue[i][t] * scale);
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

    private void addAnchors(final Anchors anchors, final Evaluated evaluated, final double[][] byValue,
        final double[][] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            final double by = Arrays.stream(byValue[i]).sum() * model.scalers().target().sd();
            if (by != 0) {
                anchors.addGradient(evaluated.fractions[i],
                    evaluated.scaledLoads == null ? 0 : evaluated.scaledLoads[i], by, gradient[i]);
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
    double[] values(final Evaluated evaluated, final int row) {
        final PassValues[] parts = evaluated.parts;
        final double share = model.parts().networkShare();
        final double[] values = new double[passes];
        for (int t = 0; t < passes; t++) {
            values[t] = model.scalers().target().unscale(
                share * parts[t % parts.length].values()[row][passOf(parts, t)] + evaluated.remembered[row]);
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
