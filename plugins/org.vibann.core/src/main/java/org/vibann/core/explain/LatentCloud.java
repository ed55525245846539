/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.math.Correlation;
import org.vibann.core.math.Divergence;
import org.vibann.core.math.Moments;
import org.vibann.core.math.OrderStatistics;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The known alloys in the latent space of a model, and the ways through them. */
final class LatentCloud {

    private static final int CHUNK_ROWS = 1024;

    /** Step of the gradient, in standard deviations: large against the rounding of single precision. */
    private static final double STEP = 0.1;

    private final TrainedModel model;
    private final AlloyDataset known;
    private final TraversalSettings settings;
    private final double[][] latents;
    private final double[] kl;
    private final double[] sds;
    private final double[] predicted;

    private LatentCloud(final TrainedModel model, final AlloyDataset known, final TraversalSettings settings,
        final double[][] latents, final double[] kl) {
        this.model = model;
        this.known = known;
        this.settings = settings;
        this.latents = latents;
        this.kl = kl;
        sds = IntStream.range(0, model.latentSize()).mapToDouble(d -> sd(column(d))).toArray();
        predicted = model.predictLatents(latents, settings.load());
    }

    static LatentCloud of(final TrainedModel model, final AlloyDataset known, final TraversalSettings settings,
        final Progress progress) throws CanceledException {
        final double[][] latents = new double[known.size()][];
        final double[] kl = new double[model.latentSize()];
        for (int from = 0; from < latents.length; from += CHUNK_ROWS) {
            final int start = from;
            progress.report((double)from / latents.length, () -> "Latents of row " + start + " of " + latents.length);
            final Alloys chunk =
                known.alloys().select(IntStream.range(from, Math.min(latents.length, from + CHUNK_ROWS)).toArray());
            final double[][] mu = model.latents(chunk);
            final double[][] logVariances = model.logVariances(chunk);
            for (int i = 0; i < mu.length; i++) {
                latents[from + i] = mu[i];
                for (int d = 0; d < kl.length; d++) {
                    kl[d] += Divergence.fromStandardNormal(mu[i][d], logVariances[i][d]) / latents.length;
                }
            }
        }
        return new LatentCloud(model, known, settings, latents, kl);
    }

    LatentTraversal traverse(final int dimension) {
        final double[] values = column(dimension);
        final double[] start = settings.row().isPresent() ? latents[settings.row().getAsInt()].clone()
            : IntStream.range(0, kl.length).mapToDouble(d -> Moments.mean(column(d))).toArray();
        final double[][] path = path(dimension, values, start);
        final double[] positions = Arrays.stream(path).mapToDouble(z -> z[dimension]).toArray();
        final double[] network = model.predictLatents(path, settings.load());
        final List<Composition> alloys = new ArrayList<>();
        for (final double[] fractions : model.decode(path)) {
            alloys.add(DecodedAlloy.round(model.elements(), fractions, settings.least()));
        }
        final double[] loads = new double[path.length];
        Arrays.fill(loads, settings.load());
        final double[] predictions = model.predict(Alloys.of(alloys, model.usesLoad() ? loads : null));
        final List<TraversalStep> steps = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            final int nearest = nearest(path[i]);
            steps.add(new TraversalStep(positions[i], network[i], alloys.get(i), predictions[i], nearest,
                Math.sqrt(squaredDistance(path[i], latents[nearest])),
                alloys.get(i).l1(known.alloys().composition(nearest)) / 2));
        }
        final double r = Correlation.pearson(positions, network);
        return new LatentTraversal(dimension, start[dimension], steps, range(network), range(predictions),
            Double.isNaN(r) ? 0 : r * sd(network) / sd(positions), r * r, sensitivity(dimension),
            Correlation.pearson(values, predicted), measuredCorrelation(values), kl[dimension]);
    }

    private double[][] path(final int dimension, final double[] values, final double[] start) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        final double from = OrderStatistics.quantile(sorted, settings.lower());
        final double to = OrderStatistics.quantile(sorted, settings.upper());
        final double[][] path = new double[settings.steps()][];
        for (int i = 0; i < path.length; i++) {
            path[i] = start.clone();
            path[i][dimension] = from + (to - from) * i / (path.length - 1);
        }
        return path;
    }

    private double sensitivity(final int dimension) {
        if (sds[dimension] == 0) {
            return 0;
        }
        final double[][] above = new double[latents.length][];
        final double[][] below = new double[latents.length][];
        for (int i = 0; i < latents.length; i++) {
            above[i] = latents[i].clone();
            below[i] = latents[i].clone();
            above[i][dimension] += STEP * sds[dimension];
            below[i][dimension] -= STEP * sds[dimension];
        }
        final double[] up = model.predictLatents(above, settings.load());
        final double[] down = model.predictLatents(below, settings.load());
        double sum = 0;
        for (int i = 0; i < up.length; i++) {
            sum += Math.abs(up[i] - down[i]) / (2 * STEP);
        }
        return sum / up.length;
    }

    private double measuredCorrelation(final double[] values) {
        final int[] measured =
            IntStream.range(0, known.size()).filter(i -> !Double.isNaN(known.target(i))).toArray();
        return measured.length < 3 ? Double.NaN
            : Correlation.pearson(IntStream.of(measured).mapToDouble(i -> values[i]).toArray(),
                IntStream.of(measured).mapToDouble(known::target).toArray());
    }

    private double[] column(final int dimension) {
        return Arrays.stream(latents).mapToDouble(row -> row[dimension]).toArray();
    }

    /** Population standard deviation; exactly 0 for a single row. */
    private static double sd(final double[] values) {
        return values.length < 2 ? 0
            : Moments.sd(values, Moments.mean(values)) * Math.sqrt((values.length - 1.0) / values.length);
    }

    private static double range(final double[] values) {
        return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
    }

    private int nearest(final double[] point) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < latents.length; i++) {
            final double squared = squaredDistance(point, latents[i]);
            if (squared < least) {
                least = squared;
                best = i;
            }
        }
        return best;
    }

    /** A dimension in which the known alloys do not differ does not count. */
    private double squaredDistance(final double[] one, final double[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            final double difference = sds[d] > 0 ? (one[d] - other[d]) / sds[d] : 0;
            sum += difference * difference;
        }
        return sum;
    }
}
