/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.util.Objects;

/** A text setting, written as {@link ConfigEntries#xtransientstring}; the text may be null. */
public final class ConfigTransientStringEntry extends AbstractConfigEntry {
    private static final long serialVersionUID = 1L;

    private final String m_value;

    /**
     * @param key the key
     * @param value the value, may be null
     */
    public ConfigTransientStringEntry(final String key, final String value) {
        super(ConfigEntries.xtransientstring, key);
        m_value = value;
    }

    @Override
    public String toStringValue() {
        return m_value;
    }

    @Override
    protected boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return Objects.equals(m_value, ((ConfigTransientStringEntry)ce).m_value);
    }
}
