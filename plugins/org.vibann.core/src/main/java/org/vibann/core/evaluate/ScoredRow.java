/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import org.vibann.core.evaluate.metric.Forecast;

/**
 * The forecast of one row by a model that was not trained on it.
 *
 * @param model name of the model
 * @param seed the seed
 * @param fold number of the fold, from 1
 * @param row index of the row in the data given to {@link Evaluation#run}, from 0
 * @param target what was measured
 * @param forecast what was said
 * @param distance L1 distance of the composition (atomic fractions) to the nearest training row, 0 to 2
 * @param inDomain whether the row is as near to the training rows, load included, as 90 % of these are to each other
 *            when they are left out by the same grouping: the flag that VIBANN's predictor gives
 */
public record ScoredRow(String model, long seed, int fold, int row, double target, Forecast forecast,
    double distance, boolean inDomain) {
}
