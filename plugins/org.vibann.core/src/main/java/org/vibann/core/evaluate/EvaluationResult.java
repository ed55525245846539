/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.List;

/**
 * What an evaluation found.
 *
 * @param settings what was evaluated
 * @param rows number of rows in the subset
 * @param folds figures by model (in the order of the settings), seed and fold
 * @param forecasts every out-of-fold forecast by model, seed, fold and row
 * @param summaries one a model, smallest mean absolute error first
 */
public record EvaluationResult(EvaluationSettings settings, int rows, List<FoldResult> folds,
    List<ScoredRow> forecasts, List<RegressorSummary> summaries) {

    /** Copies. */
    public EvaluationResult {
        folds = List.copyOf(folds);
        forecasts = List.copyOf(forecasts);
        summaries = List.copyOf(summaries);
    }
}
