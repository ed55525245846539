/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;

/** The benchmark's settings in the example workflow, and quick ones for tests. */
@SuppressWarnings("restriction")
public final class BenchmarkExample {

    private BenchmarkExample() {
    }

    /** @return the settings of the example: by family, every model tuned; three folds and trials, so that it ends soon */
    public static NodeSettings settings() {
        final var parameters = new RegressionBenchmarkNodeParameters();
        parameters.m_folds = 3;
        parameters.m_tune = true;
        parameters.m_trials = 3;
        return saved(parameters);
    }

    /** @return settings with models that take no time */
    public static NodeSettings quick() {
        final var parameters = new RegressionBenchmarkNodeParameters();
        parameters.m_vibann = false;
        parameters.m_gp = false;
        parameters.m_extraTrees = false;
        parameters.m_randomForest = false;
        parameters.m_gradientBoosting = false;
        parameters.m_lasso = false;
        parameters.m_folds = 3;
        return saved(parameters);
    }

    private static NodeSettings saved(final RegressionBenchmarkNodeParameters parameters) {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(RegressionBenchmarkNodeParameters.class, parameters, settings);
        return settings;
    }
}
