/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

/** A connection to a file system. */
public interface FSConnection extends AutoCloseable {
    /** @return the file system */
    FSFileSystem<?> getFileSystem();

    /** Releases the connection. */
    @Override
    default void close() {
        // nothing to release
    }
}
