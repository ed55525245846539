/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.util.Objects;

/** A setting or a group of settings: a key and a type. */
public abstract class AbstractConfigEntry {
    private final ConfigEntries m_type;

    private String m_key;

    AbstractConfigEntry(final ConfigEntries type, final String key) {
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("Key must not be null or empty.");
        }
        m_type = type;
        m_key = key;
    }

    /** @return the key */
    public final String getKey() {
        return m_key;
    }

    void setKey(final String key) {
        m_key = key;
    }

    /** @return the type */
    public final ConfigEntries getType() {
        return m_type;
    }

    /** @return the value as text, may be null */
    public abstract String toStringValue();

    abstract boolean hasIdenticalValue(AbstractConfigEntry ce);

    /**
     * @param ace another entry
     * @return whether key, type and value are the same
     */
    public final boolean isIdentical(final AbstractConfigEntry ace) {
        return ace == this || ace != null && ace.getClass() == getClass() && m_key.equals(ace.m_key)
            && hasIdenticalValue(ace);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof AbstractConfigEntry other && m_type == other.m_type && m_key.equals(other.m_key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_type.name(), m_key);
    }

    @Override
    public String toString() {
        return m_key + "->" + toStringValue();
    }
}
