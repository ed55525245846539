/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

/** A setting of type double, written as {@link ConfigEntries#xdouble}. */
public final class ConfigDoubleEntry extends AbstractConfigEntry {
    private static final long serialVersionUID = 1L;

    private final double m_value;

    /**
     * @param key the key
     * @param value the value
     */
    public ConfigDoubleEntry(final String key, final double value) {
        super(ConfigEntries.xdouble, key);
        m_value = value;
    }

    /**
     * @param key the key
     * @param value the value as text
     * @throws IllegalArgumentException when the text is no double
     */
    public ConfigDoubleEntry(final String key, final String value) {
        this(key, Double.parseDouble(value));
    }

    /** @return the value */
    public double getDouble() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return Double.toString(m_value);
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return Double.compare(m_value, ((ConfigDoubleEntry)ce).m_value) == 0;
    }
}
