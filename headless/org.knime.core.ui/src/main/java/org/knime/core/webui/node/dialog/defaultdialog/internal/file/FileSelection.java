/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog.internal.file;

import java.util.Objects;

import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.node.parameters.persistence.Persistable;

/** A chosen file. */
public final class FileSelection implements Persistable {

    /** Where the file is. */
    public FSLocation m_path;

    /** No file yet, of the local file system. */
    public FileSelection() {
        this(new FSLocation(FSCategory.LOCAL, ""));
    }

    /** @param fsLocation where the file is */
    public FileSelection(final FSLocation fsLocation) {
        m_path = fsLocation;
    }

    /** @return where the file is */
    public FSLocation getFSLocation() {
        return m_path;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FileSelection other && Objects.equals(m_path, other.m_path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_path);
    }
}
