/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.util.Optional;

/** Which file system. */
public interface FSLocationSpec {
    /** @return the category, by the name of its constant */
    String getFileSystemCategory();

    /** @return the category */
    default FSCategory getFSCategory() {
        return FSCategory.valueOf(getFileSystemCategory());
    }

    /** @return which one of the category */
    Optional<String> getFileSystemSpecifier();

    @Override
    String toString();

    /**
     * @param first a file system
     * @param second another one
     * @return whether they are the same
     */
    static boolean areEqual(final FSLocationSpec first, final FSLocationSpec second) {
        return first.getFileSystemCategory().equals(second.getFileSystemCategory())
            && first.getFileSystemSpecifier().equals(second.getFileSystemSpecifier());
    }
}
