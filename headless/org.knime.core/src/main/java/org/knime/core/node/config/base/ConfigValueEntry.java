/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.util.Objects;

/** A setting of one value: of the class that its type has in Java, or null where that is a text. */
final class ConfigValueEntry extends AbstractConfigEntry {
    private final Object m_value;

    ConfigValueEntry(final ConfigEntries type, final String key, final Object value) {
        super(type, key);
        m_value = value;
    }

    Object value() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return m_value == null ? null : m_value.toString();
    }

    @Override
    boolean hasIdenticalValue(final AbstractConfigEntry ce) {
        return Objects.equals(m_value, ((ConfigValueEntry)ce).m_value);
    }
}
