/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** A setting of type short, written as {@link ConfigEntries#xshort}. */
public final class ConfigShortEntry extends AbstractConfigEntry {
    private static final long serialVersionUID = 1L;

    private final short m_value;

    /**
     * @param key the key
     * @param value the value
     */
    public ConfigShortEntry(final String key, final short value) {
        super(ConfigEntries.xshort, key);
        m_value = value;
    }

    /**
     * @param key the key
     * @param value the value as text
     * @throws IllegalArgumentException when the text is no short
     */
    public ConfigShortEntry(final String key, final String value) {
        this(key, Short.parseShort(value));
    }

    /** @return the value */
    public short getShort() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Short.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return m_value == ((ConfigShortEntry)ce).m_value;
    }
}
