/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

/** The key of a row: a text that is unique in its table. */
public final class RowKey {
    private final String m_key;

    /**
     * @param id the text
     * @throws NullPointerException when it is null
     */
    public RowKey(final String id) {
        if (id == null) {
            throw new NullPointerException("Can't create RowKey with null id");
        }
        m_key = id;
    }

    /**
     * @param rowIndex a row number, from 0
     * @return "Row" and the number
     */
    public static RowKey createRowKey(final long rowIndex) {
        return new RowKey("Row" + rowIndex);
    }

    /** @return the text */
    public String getString() {
        return m_key;
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof RowKey other && m_key.equals(other.m_key);
    }

    @Override
    public int hashCode() {
        return m_key.hashCode();
    }

    @Override
    public String toString() {
        return m_key;
    }
}
