/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Helps with files of KNIME's file systems. */
public final class FSFiles {
    private FSFiles() {
    }

    /** @param <T> the class of the paths
     * @param paths paths to put into the order of their texts */
    public static <T extends Path> void sortPathsLexicographically(final List<T> paths) {
        Collections.sort(paths, (a, b) -> a.toString().compareTo(b.toString()));
    }
}
