/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.Split;
import org.vibann.core.evaluate.protocol.InnerFolds;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.evaluate.rival.Tunable;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.tune.Point;
import org.vibann.core.tune.TrialLog;
import org.vibann.core.tune.Tuner;
import org.vibann.core.tune.TuningResult;

/** Searches the settings of models by cross-validation of rows that may be seen. */
public final class Tuning {

    private Tuning() {
    }

    /**
     * Searches the settings of one model: Bayesian optimisation of the mean absolute error over inner folds, the usual
     * settings being the first trial. Networks are trained more briefly in trials, and on two of the inner folds.
     *
     * @param data rows with targets
     * @param model name of a model that has settings, see {@link Regressors#tunables}
     * @param grouping what the inner folds keep together
     * @param trials number of trials
     * @param seed of inner folds, models and search
     * @param log where trials are kept
     * @param progress told about the trials
     * @return the trials
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException with a text for the user when the model has no settings or the data do not allow it
     */
    public static TuningResult search(final AlloyDataset data, final String model, final Grouping grouping,
        final int trials, final long seed, final TrialLog log, final Progress progress) throws CanceledException {
        final List<Tunable> parts = Regressors.tunables(model);
        if (parts.size() != 1) {
            throw new IllegalArgumentException("The model '" + model + "' has no settings that are searched.");
        }
        return search(data, parts.get(0), grouping, trials, seed, log, progress);
    }

    private static TuningResult search(final AlloyDataset data, final Tunable model, final Grouping grouping,
        final int trials, final long seed, final TrialLog log, final Progress progress) throws CanceledException {
        final List<Split> folds = InnerFolds.of(data.alloys(), grouping, seed);
        return Tuner.minimize(model.space(), List.of(model.usual()), trials, seed,
            (point, part) -> model.score(point, data, folds, grouping, seed, part), log, progress);
    }

    /** The best settings of a model, or of each model that it is the mean of; empty where it has none. */
    static Map<String, Point> all(final String model, final AlloyDataset data, final Grouping grouping,
        final int trials, final long seed, final Function<String, TrialLog> logs, final Progress progress)
        throws CanceledException {
        final List<Tunable> parts = Regressors.tunables(model);
        final Map<String, Point> best = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            final Tunable part = parts.get(i);
            best.put(part.name(), search(data, part, grouping, trials, seed, logs.apply(part.name()),
                progress.part((double)i / parts.size(), (i + 1.0) / parts.size())).best().point());
        }
        return best;
    }
}
