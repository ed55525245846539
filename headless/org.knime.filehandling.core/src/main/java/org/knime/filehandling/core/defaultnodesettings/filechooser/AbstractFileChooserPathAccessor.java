/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.defaultnodesettings.filechooser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSPath;
import org.knime.filehandling.core.defaultnodesettings.filechooser.reader.ReadPathAccessor;
import org.knime.filehandling.core.defaultnodesettings.filtermode.FilterOptionsSettings;
import org.knime.filehandling.core.defaultnodesettings.filtermode.SettingsModelFilterMode.FilterMode;
import org.knime.filehandling.core.defaultnodesettings.status.StatusMessage;

/** Gives the file that a file chooser's settings say. */
public abstract class AbstractFileChooserPathAccessor implements ReadPathAccessor {
    private final FileChooserPathAccessorSettings m_settings;

    private final Optional<FSConnection> m_portConnection;

    /**
     * @param settings what the file chooser says
     * @param portObjectConnection the file system of a port
     */
    protected AbstractFileChooserPathAccessor(final FileChooserPathAccessorSettings settings,
        final Optional<FSConnection> portObjectConnection) {
        m_settings = settings;
        m_portConnection = portObjectConnection;
    }

    @Override
    public final List<FSPath> getFSPaths(final Consumer<StatusMessage> statusMessageConsumer)
        throws IOException, InvalidSettingsException {
        final FilterMode mode = m_settings.filterSettings().filterMode();
        if (mode != FilterMode.FILE) {
            throw new InvalidSettingsException("Only single files can be read outside KNIME, not " + mode);
        }
        final FSPath path = getRootPath(statusMessageConsumer);
        if (Files.isDirectory(path)) {
            throw new InvalidSettingsException(path + " is a folder. Please specify a file.");
        }
        Files.getLastModifiedTime(path);
        return List.of(path);
    }

    @Override
    public FSPath getRootPath(final Consumer<StatusMessage> statusMessageConsumer)
        throws IOException, InvalidSettingsException {
        final FSLocation location = m_settings.location();
        if (location.getPath() == null || location.getPath().trim().isEmpty()) {
            throw new InvalidSettingsException("Please specify a file.");
        }
        if (m_portConnection.isPresent()) {
            return m_portConnection.get().getFileSystem().getPath(location);
        }
        return ConvenienceFileSystems.path(location);
    }

    @Override
    public void close() throws IOException {
        // nothing to release
    }

    /**
     * What a file chooser says.
     *
     * @param location the file or folder
     * @param filterSettings which files of a folder
     */
    public record FileChooserPathAccessorSettings(FSLocation location, FilterSettings filterSettings) {
    }

    /**
     * Which files of a folder.
     *
     * @param filterMode files or folders
     * @param includeSubfolders whether also those of its folders
     * @param filterOptionsSettings which names
     * @param followLinks whether links are followed
     */
    public record FilterSettings(FilterMode filterMode, boolean includeSubfolders,
        FilterOptionsSettings filterOptionsSettings, boolean followLinks) {
    }
}
