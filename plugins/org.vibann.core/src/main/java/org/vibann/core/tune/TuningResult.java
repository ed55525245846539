/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.Comparator;
import java.util.List;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * What a search found.
 *
 * @param space what was searched
 * @param trials all trials, in their order; at least one
 */
public record TuningResult(SearchSpace space, List<Trial> trials) {

    /** Copies and checks. */
    public TuningResult {
        trials = List.copyOf(trials);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("A search without trials");
        }
    }

    /** @return the trial of the smallest score, the first of equals */
    public Trial best() {
        return trials.stream().min(Comparator.comparingDouble(trial -> finite(trial.score()))).orElseThrow();
    }

    private static double finite(final double score) {
        return Double.isNaN(score) ? Double.POSITIVE_INFINITY : score;
    }

    /** @return the smallest score up to each trial */
    public List<Double> bestSoFar() {
        final double[] least = {Double.POSITIVE_INFINITY};
        return trials.stream().map(trial -> {
            least[0] = Math.min(least[0], finite(trial.score()));
            return least[0];
        }).toList();
    }

    /**
     * How much of the variance of the score each setting explains by itself, over the whole space, the others being
     * whatever they are (the main effects of a functional analysis of variance; F. Hutter, H. Hoos and K. Leyton-Brown,
     * ICML 2014), of the surrogate that the search ends with.
     *
     * @param progress told about the work
     * @return a share from 0 to 1 for each setting, in the order of the space; the rest belongs to settings together. All
     *         0 where the score does not vary, or less than three trials were made
     * @throws CanceledException when the user cancelled
     */
    public List<Double> importance(final Progress progress) throws CanceledException {
        return Importance.of(this, progress);
    }
}
