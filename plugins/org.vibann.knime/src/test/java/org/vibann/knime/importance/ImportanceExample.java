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

    /** @return the settings: judged by the model itself, so that the example ends soon */
    public static NodeSettings settings() {
        final var parameters = new ElementImportanceNodeParameters();
        parameters.m_permutation = ElementImportanceNodeParameters.Permutation.GIVEN_MODEL;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(ElementImportanceNodeParameters.class, parameters, settings);
        return settings;
    }
}
