/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.nio.file.spi.FileSystemProvider;

/**
 * The operations of a file system of KNIME.
 *
 * @param <P> the class of its paths
 * @param <F> the class of the file system
 */
public abstract class FSFileSystemProvider<P extends FSPath, F extends FSFileSystem<P>> extends FileSystemProvider {
    /** New operations. */
    public FSFileSystemProvider() {
    }
}
