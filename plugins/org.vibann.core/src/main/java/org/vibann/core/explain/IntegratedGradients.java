/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.List;
import org.vibann.core.data.Alloys;
import org.vibann.core.math.Moments;
import org.vibann.core.model.McPasses;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Integrated gradients (Sundararajan, Taly and Yan, ICML 2017): what each element contributes to the prediction of an
 * alloy, compared with the mean alloy. The gradient is that of the mean of the Monte Carlo passes, the function that is
 * reported; the path runs straight from the mean composition to the alloy, so that all of it are compositions. Where
 * the nearest known alloys take part in the prediction it jumps, which no gradient sees; their part is shared out by
 * walking the path element by element. Immutable; the array is not copied.
 *
 * @param prediction mean of the passes for the alloy, unit of the target
 * @param baseline mean of the passes for the mean alloy at the same load
 * @param contributions contribution of each element of the model, unit of the target; they sum to prediction less
 *            baseline up to the error
 * @param error what the sum misses: sum of the contributions less (prediction - baseline)
 */
public record IntegratedGradients(double prediction, double baseline, double[] contributions, double error) {

    /** Points on the path for one step of the walk, each of which goes element by element. */
    private static final int WALK = 4;

    /**
     * Attributes the predictions of alloys.
     *
     * @param model the model
     * @param passes number of Monte Carlo passes; of more than {@link McPasses#MOST}, as many of the first
     * @param seed seed of the passes
     * @param alloys alloys with loads where the model uses them; their mean composition is the baseline
     * @param steps points on the path, at least 8 (midpoint rule)
     * @param progress told of the progress
     * @return one attribution a row
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where there are no alloys, too few steps, unknown elements or missing loads
     */
    public static List<IntegratedGradients> of(final TrainedModel model, final int passes, final long seed,
        final Alloys alloys, final int steps, final Progress progress) throws CanceledException {
        if (alloys.size() == 0 || steps < 8) {
            throw new IllegalArgumentException("Integrated gradients need at least one alloy and 8 steps; there are "
                + alloys.size() + " alloys and " + steps + " steps.");
        }
        if (model.usesLoad() && !alloys.hasLoads()) {
            throw new IllegalArgumentException("The model needs an indentation load (N) for every alloy.");
        }
        final Alloys known = alloys.withElements(model.elements());
        final double[][] rows = new double[known.size()][];
        final double[] mean = new double[model.elements().size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Alloys.normalised(known.fractions(i));
            for (int j = 0; j < mean.length; j++) {
                mean[j] += rows[i][j] / rows.length;
            }
        }
        final McPasses thinned = model.passes(Math.min(passes, McPasses.MOST), seed);
        return Parallel.map(rows.length, i -> attribute(model, thinned, rows[i], mean, known.load(i), steps),
            progress);
    }

    private static IntegratedGradients attribute(final TrainedModel model, final McPasses passes,
        final double[] alloy, final double[] mean, final double load, final int steps) {
        final double[][] path = new double[steps][alloy.length];
        for (int s = 0; s < steps; s++) {
            final double part = (s + 0.5) / steps;
            for (int j = 0; j < alloy.length; j++) {
                path[s][j] = mean[j] + part * (alloy[j] - mean[j]);
            }
        }
        final double[][] gradients = passes.smoothGradient(path, load);
        final double[] nearest = model.nearestShares(mean, alloy, load, steps / WALK);
        final double[] contributions = new double[alloy.length];
        double sum = 0;
        for (int j = 0; j < alloy.length; j++) {
            for (final double[] gradient : gradients) {
                contributions[j] += gradient[j] / steps;
            }
            contributions[j] = contributions[j] * (alloy[j] - mean[j]) + nearest[j];
            sum += contributions[j];
        }
        final double[][] ends = passes.values(new double[][]{alloy, mean}, load);
        final double prediction = Moments.mean(ends[0]);
        final double baseline = Moments.mean(ends[1]);
        return new IntegratedGradients(prediction, baseline, contributions, sum - (prediction - baseline));
    }
}
