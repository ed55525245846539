/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.Serializable;
import java.util.Optional;

import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.predict.ForecastColumns;
import org.vibann.core.predict.PredictorSettings;

/**
 * What a prediction is told, as it travels to the executors.
 *
 * @param formula column with formulas; null where each element has a column
 * @param loadColumn column with the load; null for none
 * @param load one load in N for all alloys; NaN where each has its own
 * @param passes Monte Carlo passes
 * @param seed seed of the passes
 * @param level level of the interval
 * @param kappa standard deviations of the lower confidence bound
 * @param lowerBound whether the lower confidence bound is told
 * @param domain whether it is told what is in the domain
 */
record PredictTask(String formula, String loadColumn, double load, int passes, long seed, double level, double kappa,
    boolean lowerBound, boolean domain) implements Serializable {

    AlloyReaderSettings layout() {
        return (formula == null ? AlloyReaderSettings.elementColumns() : AlloyReaderSettings.formulaColumn(formula))
            .withColumns(Optional.empty(), Optional.ofNullable(loadColumn));
    }

    PredictorSettings settings() {
        return new PredictorSettings(passes, seed, level, kappa);
    }

    ForecastColumns columns() {
        return new ForecastColumns(Optional.empty(), true, lowerBound, false, domain, false, false,
            ForecastColumns.Unseen.SKIP);
    }
}
