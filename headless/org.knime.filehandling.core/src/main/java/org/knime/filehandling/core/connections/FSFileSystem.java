/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.io.IOException;
import java.nio.file.FileSystem;

/**
 * A file system of KNIME.
 *
 * @param <T> the class of its paths
 */
public abstract class FSFileSystem<T extends FSPath> extends FileSystem {
    private final FSLocationSpec m_spec;

    private final String m_workingDirectory;

    /**
     * @param fsLocationSpec which file system
     * @param workingDirectory what paths are relative to
     */
    public FSFileSystem(final FSLocationSpec fsLocationSpec, final String workingDirectory) {
        m_spec = fsLocationSpec;
        m_workingDirectory = workingDirectory;
    }

    @Override
    public abstract FSFileSystemProvider<?, ?> provider();

    @Override
    public abstract T getPath(String first, String... more);

    /**
     * @param fsLocation a file of this file system
     * @return its path
     */
    public T getPath(final FSLocation fsLocation) {
        return getPath(fsLocation.getPath());
    }

    /** @throws IOException when it cannot be released */
    protected abstract void ensureClosedInternal() throws IOException;

    @Override
    public final void close() throws IOException {
        ensureClosedInternal();
    }
}
