/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.Optional;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;

/** The predictor's settings in the example workflow. */
@SuppressWarnings("restriction")
public final class PredictorExample {

    private PredictorExample() {
    }

    /**
     * @param column name of the prediction column; empty for the default
     * @return the settings: a 90 % interval and the lower confidence bound
     */
    public static NodeSettings settings(final Optional<String> column) {
        final var parameters = new VibannPredictorNodeParameters();
        parameters.m_predictionColumn = column;
        parameters.m_appendLowerBound = true;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(VibannPredictorNodeParameters.class, parameters, settings);
        return settings;
    }

    /**
     * @param column name of the prediction column
     * @return settings that append the prediction alone
     */
    public static NodeSettings predictionOnly(final String column) {
        final var parameters = new VibannPredictorNodeParameters();
        parameters.m_predictionColumn = Optional.of(column);
        parameters.m_appendInterval = false;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(VibannPredictorNodeParameters.class, parameters, settings);
        return settings;
    }
}
