/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.nio.file.Path;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.RelativeTo;
import org.vibann.knime.reader.CompositionReaderNodeParameters.CompositionLayout;

/** The reader's settings in the example workflow. */
@SuppressWarnings("restriction")
public final class ReaderExample {

    private ReaderExample() {
    }

    /**
     * @param file name of a file in the workflow's data folder
     * @return the settings
     */
    public static NodeSettings settings(final String file) {
        final var parameters = new CompositionReaderNodeParameters();
        parameters.m_file = new FileSelection(
            new FSLocation(FSCategory.RELATIVE, RelativeTo.WORKFLOW_DATA.getSettingsValue(), file));
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(CompositionReaderNodeParameters.class, parameters, settings);
        return settings;
    }

    /**
     * @param file a file with the columns Formula, Load and HV
     * @return settings that read it
     */
    public static NodeSettings formulas(final Path file) {
        final var parameters = new CompositionReaderNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, file.toString()));
        parameters.m_compositionLayout = CompositionLayout.FORMULA_COLUMN;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(CompositionReaderNodeParameters.class, parameters, settings);
        return settings;
    }

    /**
     * @param file name of a file in the workflow's data folder with the columns Formula, Load and HV
     * @return settings that read it
     */
    public static NodeSettings formulasOf(final String file) {
        final var parameters = new CompositionReaderNodeParameters();
        parameters.m_file = new FileSelection(
            new FSLocation(FSCategory.RELATIVE, RelativeTo.WORKFLOW_DATA.getSettingsValue(), file));
        parameters.m_compositionLayout = CompositionLayout.FORMULA_COLUMN;
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(CompositionReaderNodeParameters.class, parameters, settings);
        return settings;
    }
}
