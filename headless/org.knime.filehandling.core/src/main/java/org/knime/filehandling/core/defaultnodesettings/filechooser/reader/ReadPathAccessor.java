/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.defaultnodesettings.filechooser.reader;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.filehandling.core.connections.FSPath;
import org.knime.filehandling.core.defaultnodesettings.status.StatusMessage;

/** Gives the files that settings say. */
public interface ReadPathAccessor extends Closeable {
    /**
     * @param statusMessageConsumer is told of messages on the settings
     * @return the files
     * @throws IOException when they cannot be read
     * @throws InvalidSettingsException when the settings are invalid
     */
    List<FSPath> getFSPaths(Consumer<StatusMessage> statusMessageConsumer)
        throws IOException, InvalidSettingsException;

    /**
     * @param statusMessageConsumer is told of messages on the settings
     * @return the file or folder that the settings say
     * @throws IOException when it cannot be read
     * @throws InvalidSettingsException when the settings are invalid
     */
    FSPath getRootPath(Consumer<StatusMessage> statusMessageConsumer) throws IOException, InvalidSettingsException;
}
