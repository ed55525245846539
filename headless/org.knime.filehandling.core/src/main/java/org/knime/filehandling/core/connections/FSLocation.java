/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** A file: a file system and a path in it. */
public final class FSLocation implements FSLocationSpec, Serializable {
    private static final long serialVersionUID = 1L;

    /** No file. */
    public static final FSLocation NULL = new FSLocation((String)null, null, null);

    private final String m_category;

    private final String m_specifier;

    private final String m_path;

    /**
     * @param fsCategory the category of the file system
     * @param path the path
     */
    public FSLocation(final FSCategory fsCategory, final String path) {
        this(fsCategory, null, path);
    }

    /**
     * @param fsCategory the category of the file system
     * @param fsSpecifier which one of the category, may be null
     * @param path the path
     */
    public FSLocation(final FSCategory fsCategory, final String fsSpecifier, final String path) {
        this(fsCategory.name(), fsSpecifier, path);
    }

    /**
     * @param fsCategory the category of the file system, by the name of its constant
     * @param fsSpecifier which one of the category, may be null
     * @param path the path
     */
    public FSLocation(final String fsCategory, final String fsSpecifier, final String path) {
        m_category = fsCategory;
        m_specifier = fsSpecifier;
        m_path = path;
    }

    @Override
    public String getFileSystemCategory() {
        return m_category;
    }

    public Optional<String> getFileSystemSpecifier() {
        return Optional.ofNullable(m_specifier);
    }

    /** @return the path */
    public String getPath() {
        return m_path;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof FSLocation other && Objects.equals(m_category, other.m_category)
            && Objects.equals(m_specifier, other.m_specifier) && Objects.equals(m_path, other.m_path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_category, m_specifier, m_path);
    }

    @Override
    public String toString() {
        return m_category == null ? "NULL"
            : "(" + m_category + ", " + (m_specifier == null ? "" : m_specifier + ", ") + m_path + ")";
    }
}
