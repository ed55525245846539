/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;

/** The settings of Element Importance in the example workflow. */
@SuppressWarnings("restriction")
public final class ImportanceExample {

    private ImportanceExample() {
    }

    /** @return the settings: judged by the model itself, with few points and passes, so that the example ends soon */
    public static NodeSettings settings() {
        final var parameters = new ElementImportanceNodeParameters();
        parameters.m_permutation = ElementImportanceNodeParameters.Permutation.GIVEN_MODEL;
        parameters.m_passes = 8;
        parameters.m_pathPoints = 16;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(ElementImportanceNodeParameters.class, parameters, settings);
        return settings;
    }
}
