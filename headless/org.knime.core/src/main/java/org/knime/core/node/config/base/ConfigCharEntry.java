/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** A setting of type char, written as {@link ConfigEntries#xchar}. */
public final class ConfigCharEntry extends AbstractConfigEntry {
    private static final long serialVersionUID = 1L;

    private final char m_value;

    /**
     * @param key the key
     * @param value the value
     */
    public ConfigCharEntry(final String key, final char value) {
        super(ConfigEntries.xchar, key);
        m_value = value;
    }

    /**
     * @param key the key
     * @param value the value as text
     * @throws IllegalArgumentException when the text is no char
     */
    public ConfigCharEntry(final String key, final String value) {
        this(key, parse(value));
    }

    private static char parse(final String value) {
        if (value == null || value.length() != 1) {
            throw new IllegalArgumentException("A character entry needs exactly one character, not \"" + value + "\"");
        }
        return value.charAt(0);
    }

    /** @return the value */
    public char getChar() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Character.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return m_value == ((ConfigCharEntry)ce).m_value;
    }
}
