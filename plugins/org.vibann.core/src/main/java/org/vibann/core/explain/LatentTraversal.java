/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * The prediction along one latent dimension, the others held, between quantiles of the known alloys: what the dimension
 * does to the target where there are data. Immutable; arrays are not copied.
 *
 * @param dimension latent dimension, from 0
 * @param positions latent values, rising
 * @param predictions prediction at each position without dropout, unit of the target
 * @param nearestRows row of the known alloy whose latents are nearest to each position, distances in standard
 *            deviations of every dimension
 * @param range greatest less least prediction, unit of the target
 * @param slope slope of the straight line fitted to the predictions, unit of the target per latent unit
 * @param linearity R2 of that line: 1 straight; NaN where the prediction does not change
 * @param correlation Pearson correlation of the known alloys' latents in this dimension with the model's prediction for
 *            them at the same load; NaN where one of them is constant
 */
public record LatentTraversal(int dimension, double[] positions, double[] predictions, int[] nearestRows,
    double range, double slope, double linearity, double correlation) {

    /**
     * How to traverse.
     *
     * @param load load in N; not looked at by a model without load
     * @param row row of the known alloys to start from; empty: the mean of the latents
     * @param steps number of positions, at least 3
     * @param lower quantile at which a traversal starts
     * @param upper quantile at which it ends
     */
    public record Settings(double load, OptionalInt row, int steps, double lower, double upper) {

        /**
         * @throws IllegalArgumentException with a text for the user where a value is out of range
         */
        public Settings {
            if (steps < 3) {
                throw new IllegalArgumentException("A traversal needs at least 3 steps, not " + steps + ".");
            }
            if (!(lower >= 0 && lower < upper && upper <= 1)) {
                throw new IllegalArgumentException("The traversal runs from the quantile " + lower + " to " + upper
                    + "; these must be in order and between 0 and 1.");
            }
        }
    }

    /**
     * Traverses every dimension.
     *
     * @param model the model
     * @param known known alloys, for centre, quantiles and neighbours
     * @param settings settings
     * @param progress told of the progress
     * @return one traversal a latent dimension
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where there are no alloys, or the row is not among them
     */
    public static List<LatentTraversal> of(final TrainedModel model, final Alloys known, final Settings settings,
        final Progress progress) throws CanceledException {
        if (known.size() == 0 || settings.row().isPresent()
            && (settings.row().getAsInt() < 0 || settings.row().getAsInt() >= known.size())) {
            throw new IllegalArgumentException("The traversal starts from row " + settings.row().orElse(0)
                + " (counted from 0), and there are " + known.size() + " rows.");
        }
        final double[][] latents = model.latents(known);
        final double[] start = settings.row().isPresent() ? latents[settings.row().getAsInt()] : mean(latents);
        final double[] sds = sds(latents);
        final double[] predicted = model.predictLatents(latents, settings.load());
        return Parallel.map(model.latentSize(), dimension -> traverse(model, latents, start, sds, predicted, dimension,
            settings), progress);
    }

    private static LatentTraversal traverse(final TrainedModel model, final double[][] latents, final double[] start,
        final double[] sds, final double[] predicted, final int dimension, final Settings settings) {
        final double[] values = Arrays.stream(latents).mapToDouble(row -> row[dimension]).toArray();
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final double from = quantile(sorted, settings.lower());
        final double to = quantile(sorted, settings.upper());
        final double[] positions = new double[settings.steps()];
        final double[][] path = new double[settings.steps()][];
        final int[] nearest = new int[settings.steps()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = from + (to - from) * i / (positions.length - 1);
            path[i] = start.clone();
            path[i][dimension] = positions[i];
            nearest[i] = nearest(path[i], latents, sds);
        }
        final double[] predictions = model.predictLatents(path, settings.load());
        final double r = Statistics.correlation(positions, predictions);
        final double slope = r * Statistics.sd(predictions) / Statistics.sd(positions);
        return new LatentTraversal(dimension, positions, predictions, nearest,
            Arrays.stream(predictions).max().orElseThrow() - Arrays.stream(predictions).min().orElseThrow(),
            Double.isNaN(slope) ? 0 : slope, r * r, Statistics.correlation(values, predicted));
    }

    private static double quantile(final double[] sorted, final double probability) {
        final double position = probability * (sorted.length - 1);
        final int below = (int)Math.floor(position);
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private static double[] mean(final double[][] rows) {
        return IntStream.range(0, rows[0].length)
            .mapToDouble(j -> Arrays.stream(rows).mapToDouble(row -> row[j]).sum() / rows.length).toArray();
    }

    private static double[] sds(final double[][] rows) {
        return IntStream.range(0, rows[0].length)
            .mapToDouble(j -> Statistics.sd(Arrays.stream(rows).mapToDouble(row -> row[j]).toArray())).toArray();
    }

    private static int nearest(final double[] point, final double[][] latents, final double[] sds) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < latents.length; i++) {
            double sum = 0;
            for (int j = 0; j < point.length; j++) {
                final double difference = sds[j] > 0 ? (latents[i][j] - point[j]) / sds[j] : 0;
                sum += difference * difference;
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }
}
