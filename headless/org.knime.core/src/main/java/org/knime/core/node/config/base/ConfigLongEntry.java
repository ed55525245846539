/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** A setting of type long, written as {@link ConfigEntries#xlong}. */
public final class ConfigLongEntry extends AbstractConfigEntry {
    private static final long serialVersionUID = 1L;

    private final long m_value;

    /**
     * @param key the key
     * @param value the value
     */
    public ConfigLongEntry(final String key, final long value) {
        super(ConfigEntries.xlong, key);
        m_value = value;
    }

    /**
     * @param key the key
     * @param value the value as text
     * @throws IllegalArgumentException when the text is no long
     */
    public ConfigLongEntry(final String key, final String value) {
        this(key, Long.parseLong(value));
    }

    /** @return the value */
    public long getLong() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Long.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return m_value == ((ConfigLongEntry)ce).m_value;
    }
}
