/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.RelativeTo;

/** The curve reader's settings in the example workflow. */
@SuppressWarnings("restriction")
public final class CurveReaderExample {

    private CurveReaderExample() {
    }

    /**
     * @param file a file in the workflow's data folder, beside which the others are
     * @return the settings: defaults for all else
     */
    public static NodeSettings settings(final String file) {
        final var parameters = new IndentationCurveReaderNodeParameters();
        parameters.m_file = new FileSelection(
            new FSLocation(FSCategory.RELATIVE, RelativeTo.WORKFLOW_DATA.getSettingsValue(), file));
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(IndentationCurveReaderNodeParameters.class, parameters, settings);
        return settings;
    }
}
