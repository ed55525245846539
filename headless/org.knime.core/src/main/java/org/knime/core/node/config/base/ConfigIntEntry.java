/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** A setting of type int, written as {@link ConfigEntries#xint}. */
public final class ConfigIntEntry extends AbstractConfigEntry {
    private static final long serialVersionUID = 1L;

    private final int m_value;

    /**
     * @param key the key
     * @param value the value
     */
    public ConfigIntEntry(final String key, final int value) {
        super(ConfigEntries.xint, key);
        m_value = value;
    }

    /**
     * @param key the key
     * @param value the value as text
     * @throws IllegalArgumentException when the text is no int
     */
    public ConfigIntEntry(final String key, final String value) {
        this(key, Integer.parseInt(value));
    }

    /** @return the value */
    public int getInt() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Integer.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return m_value == ((ConfigIntEntry)ce).m_value;
    }
}
