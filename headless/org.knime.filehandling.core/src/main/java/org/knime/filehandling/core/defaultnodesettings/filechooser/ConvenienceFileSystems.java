/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.defaultnodesettings.filechooser;

import org.knime.core.node.InvalidSettingsException;
import org.knime.filehandling.core.connections.DefaultFSConnectionFactory;
import org.knime.filehandling.core.connections.FSConnection;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.FSPath;
import org.knime.filehandling.core.connections.RelativeTo;

/** Finds files of the file systems that need no port. */
final class ConvenienceFileSystems {
    private ConvenienceFileSystems() {
    }

    static FSPath path(final FSLocation location) throws InvalidSettingsException {
        try (FSConnection connection = connect(location)) {
            return connection.getFileSystem().getPath(location);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static FSConnection connect(final FSLocation location) throws InvalidSettingsException {
        return switch (location.getFSCategory()) {
            case LOCAL -> DefaultFSConnectionFactory.createLocalFSConnection();
            case RELATIVE -> DefaultFSConnectionFactory.createRelativeToConnection(
                RelativeTo.fromSettingsValue(location.getFileSystemSpecifier().orElse("")));
            case CUSTOM_URL -> DefaultFSConnectionFactory.createCustomURLConnection(location);
            default -> throw new InvalidSettingsException("Files of '" + location.getFSCategory().getLabel()
                + "' cannot be read outside KNIME: " + location);
        };
    }
}
