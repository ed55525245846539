/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** A setting of type boolean, written as {@link ConfigEntries#xboolean}. */
public final class ConfigBooleanEntry extends AbstractConfigEntry {
    private static final long serialVersionUID = 1L;

    private final boolean m_value;

    /**
     * @param key the key
     * @param value the value
     */
    public ConfigBooleanEntry(final String key, final boolean value) {
        super(ConfigEntries.xboolean, key);
        m_value = value;
    }

    /**
     * @param key the key
     * @param value the value as text
     * @throws IllegalArgumentException when the text is no boolean
     */
    public ConfigBooleanEntry(final String key, final String value) {
        this(key, Boolean.parseBoolean(value));
    }

    /** @return the value */
    public boolean getBoolean() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Boolean.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return m_value == ((ConfigBooleanEntry)ce).m_value;
    }
}
