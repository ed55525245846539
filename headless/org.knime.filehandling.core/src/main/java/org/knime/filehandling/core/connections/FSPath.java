/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.nio.file.Path;

/** A path in a file system of KNIME, to be used like any other path. */
public abstract class FSPath implements Path {
    /** A new path. */
    public FSPath() {
    }

    @Override
    public abstract FSFileSystem<?> getFileSystem();
}
