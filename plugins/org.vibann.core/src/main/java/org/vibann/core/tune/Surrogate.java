/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.vibann.core.kernel.MaternProcess;
import org.vibann.core.math.NormalDistribution;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** What the trials so far say of points that were not tried: a Gaussian process with a length for each setting. */
final class Surrogate {

    /** Scores farther above the third quartile than so many times this is above the best count as that: they are bad. */
    private static final double BAD = 3;

    private final SearchSpace space;
    private final MaternProcess process;
    private final double best;

    private Surrogate(final SearchSpace space, final MaternProcess process, final double best) {
        this.space = space;
        this.process = process;
        this.best = best;
    }

    /** Of all trials, as they are, but for scores that are not finite: those count as the worst. */
    static Surrogate fit(final SearchSpace space, final List<Trial> trials, final Progress progress)
        throws CanceledException {
        return fit(space, trials, sorted -> sorted[sorted.length - 1], progress);
    }

    /** To choose the next trial: a few scores far off must not flatten the differences that matter. */
    static Surrogate near(final SearchSpace space, final List<Trial> trials, final Progress progress)
        throws CanceledException {
        return fit(space, trials, sorted -> {
            final double quartile = sorted[3 * sorted.length / 4];
            return quartile > sorted[0] ? quartile + BAD * (quartile - sorted[0]) : sorted[sorted.length - 1];
        }, progress);
    }

    private static Surrogate fit(final SearchSpace space, final List<Trial> trials,
        final ToDoubleFunction<double[]> worst, final Progress progress) throws CanceledException {
        final double[] sorted = trials.stream().mapToDouble(Trial::score).filter(Double::isFinite).sorted().toArray();
        final double most = sorted.length == 0 ? 0 : worst.applyAsDouble(sorted);
        final double[] scores =
            trials.stream().mapToDouble(Trial::score).map(score -> score <= most ? score : most).toArray();
        final double[][] x = trials.stream().map(trial -> space.coordinates(trial.point())).toArray(double[][]::new);
        return new Surrogate(space, MaternProcess.fit(x, scores, space.blocks(),
            MaternProcess.Smoothness.FIVE_HALVES, 0, progress), Arrays.stream(scores).min().orElseThrow());
    }

    /** The mean at a place, one number from 0 to 1 a setting. */
    double meanAt(final double[] place) {
        return mean(space.point(place));
    }

    double mean(final Point point) {
        return process.at(space.coordinates(point));
    }

    /**
     * Logarithm of the expected improvement over the best score (D. R. Jones, M. Schonlau and W. J. Welch, J. Glob. Optim.
     * 13 (1998) 455): s (z Φ(z) + φ(z)) with z = (best - m) / s.
     */
    double logExpectedImprovement(final Point point) {
        final double[] x = space.coordinates(point);
        final double sd = process.functionSd(x);
        return sd > 0 ? StrictMath.log(sd) + NormalDistribution.logImprovement((best - process.at(x)) / sd)
            : Double.NEGATIVE_INFINITY;
    }
}
