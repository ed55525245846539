/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.evaluate.protocol.Subset;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.tune.Tuner;

/**
 * What is evaluated, and how.
 *
 * @param models names of models, see {@link Regressors#names()}; none twice
 * @param subset the rows
 * @param protocol what is kept apart
 * @param folds number of folds, 2 to 100; not looked at by {@link Protocol#LEAVE_ONE_FAMILY_OUT}
 * @param firstSeed the first seed
 * @param seeds how many seeds, one after the other from the first, 1 to 1000; each shuffles the folds anew and starts
 *            every model anew
 * @param trials settings that are tried of every model in every fold, within its training rows, 0 to
 *            {@link Tuner#MOST_TRIALS}; 0 for the usual settings
 */
public record EvaluationSettings(List<String> models, Subset subset, Protocol protocol, int folds, long firstSeed,
    int seeds, int trials) {

    /** Checks the values; an {@link IllegalArgumentException} has a text for the user. */
    public EvaluationSettings {
        models = List.copyOf(models);
        Objects.requireNonNull(subset, "subset");
        Objects.requireNonNull(protocol, "protocol");
        if (models.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one model: " + String.join(", ", Regressors.names())
                + ".");
        }
        models.forEach(Regressors::of);
        if (new LinkedHashSet<>(models).size() < models.size()) {
            throw new IllegalArgumentException("A model is named twice: " + String.join(", ", models) + ".");
        }
        if (folds < 2 || folds > 100) {
            throw new IllegalArgumentException("The number of folds must be 2 to 100, not " + folds + ".");
        }
        if (seeds < 1 || seeds > 1000) {
            throw new IllegalArgumentException("The number of seeds must be 1 to 1000, not " + seeds + ".");
        }
        if (trials < 0 || trials > Tuner.MOST_TRIALS) {
            throw new IllegalArgumentException("The number of trials must be 0 to " + Tuner.MOST_TRIALS + ", not "
                + trials + ".");
        }
    }

    /** As the main constructor, with the usual settings of every model. */
    public EvaluationSettings(final List<String> models, final Subset subset, final Protocol protocol, final int folds,
        final long firstSeed, final int seeds) {
        this(models, subset, protocol, folds, firstSeed, seeds, 0);
    }

    /**
     * @param number number of trials
     * @return the same, with every model tuned
     */
    public EvaluationSettings withTrials(final int number) {
        return new EvaluationSettings(models, subset, protocol, folds, firstSeed, seeds, number);
    }
}
