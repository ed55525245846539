/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Main effects of settings, see {@link TuningResult#importance}. */
final class Importance {

    /** Places along a setting, and places of the others, that are averaged over. */
    private static final int ALONG = 24;
    private static final int ACROSS = 200;

    /** Fewer trials tell nothing. */
    private static final int LEAST_TRIALS = 3;

    private Importance() {
    }

    static List<Double> of(final TuningResult result, final Progress progress) throws CanceledException {
        final int dimensions = result.space().dimensions().size();
        if (result.trials().size() < LEAST_TRIALS) {
            return Collections.nCopies(dimensions, 0.0);
        }
        final Surrogate surrogate = Surrogate.fit(result.space(), result.trials(), progress.part(0, 0.5));
        final double[][] places = new double[ACROSS][dimensions];
        final SeededRandom random = SeededRandom.of(1);
        for (final double[] place : places) {
            Arrays.setAll(place, d -> random.nextDouble());
        }
        final double total = variance(Arrays.stream(places).mapToDouble(surrogate::meanAt).toArray());
        final List<Double> shares = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            final int dimension = d;
            progress.report(0.5 + 0.5 * d / dimensions, () -> "Importance of settings");
            final double[] means = new double[ALONG];
            for (int i = 0; i < ALONG; i++) {
                final double u = (i + 0.5) / ALONG;
                means[i] = Arrays.stream(places).map(double[]::clone).peek(place -> place[dimension] = u)
                    .mapToDouble(surrogate::meanAt).sum() / ACROSS;
            }
            shares.add(total > 0 ? Math.min(1, variance(means) / total) : 0.0);
        }
        return List.copyOf(shares);
    }

    private static double variance(final double[] values) {
        final double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    }
}
