/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.base.node.io.filehandling.webui;

import java.util.Optional;

import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.defaultnodesettings.filechooser.AbstractFileChooserPathAccessor;
import org.knime.filehandling.core.defaultnodesettings.filtermode.SettingsModelFilterMode.FilterMode;

/** Gives the file that a parameter of class {@link FileSelection} says. */
public final class FileChooserPathAccessor extends AbstractFileChooserPathAccessor {
    /**
     * @param fileSelection the parameter
     * @param portObjectConnection the file system of a port
     */
    public FileChooserPathAccessor(final FileSelection fileSelection,
        final Optional<FSConnection> portObjectConnection) {
        super(new FileChooserPathAccessorSettings(fileSelection.getFSLocation(),
            new FilterSettings(FilterMode.FILE, false, null, false)), portObjectConnection);
    }
}
