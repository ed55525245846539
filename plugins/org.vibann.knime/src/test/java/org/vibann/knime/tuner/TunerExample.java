/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.tuner;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.knime.tuner.VibannTunerNodeParameters.TunedModel;

/** The tuner's settings in the example workflow, and quick ones for tests. */
@SuppressWarnings("restriction")
public final class TunerExample {

    private TunerExample() {
    }

    /** @return settings with a model that takes no time */
    public static NodeSettings quick() {
        final var parameters = new VibannTunerNodeParameters();
        parameters.m_model = TunedModel.NEAREST_NEIGHBOURS;
        parameters.m_trials = 12;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(VibannTunerNodeParameters.class, parameters, settings);
        return settings;
    }
}
