/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

/** Which file system. */
public interface FSLocationSpec {
    /** @return the category, by the name of its constant */
    String getFileSystemCategory();

    /** @return the category */
    default FSCategory getFSCategory() {
        return FSCategory.valueOf(getFileSystemCategory());
    }

    @Override
    String toString();
}
