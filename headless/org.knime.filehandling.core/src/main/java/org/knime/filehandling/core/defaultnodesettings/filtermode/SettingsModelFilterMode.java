/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.defaultnodesettings.filtermode;

import org.knime.core.node.defaultnodesettings.SettingsModel;

/** Whether files or folders are wanted. */
public final class SettingsModelFilterMode extends SettingsModel {
    private SettingsModelFilterMode() {
    }

    /** What is wanted. */
    public enum FilterMode {
        /** A file. */
        FILE("file"),
        /** A folder. */
        FOLDER("folder"),
        /** The files of a folder. */
        FILES_IN_FOLDERS("files in folder"),
        /** The folders of a folder. */
        FOLDERS("folders"),
        /** The files and folders of a folder. */
        FILES_AND_FOLDERS("files and folders"),
        /** A workflow. */
        WORKFLOW("workflow");

        private final String m_label;

        FilterMode(final String label) {
            m_label = label;
        }
    }
}
