/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.Map;
import java.util.TreeMap;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Annotations of a column: texts by key. */
public final class DataColumnProperties implements Cloneable {
    private final Map<String, String> m_properties;

    /** No annotations. */
    public DataColumnProperties() {
        this(Map.of());
    }

    /** @param content the annotations */
    public DataColumnProperties(final Map<String, String> content) {
        m_properties = new TreeMap<>(content);
    }

    /** @return the number of annotations */
    public int size() {
        return m_properties.size();
    }

    /** @param config where to write the annotations */
    public void save(final ConfigWO config) {
        m_properties.forEach(config::addString);
    }

    /**
     * @param config where annotations were written
     * @return the annotations
     * @throws InvalidSettingsException when they cannot be read
     */
    public static DataColumnProperties load(final ConfigRO config) throws InvalidSettingsException {
        final Map<String, String> content = new TreeMap<>();
        for (final String key : config.keySet()) {
            content.put(key, config.getString(key));
        }
        return new DataColumnProperties(content);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnProperties other && m_properties.equals(other.m_properties);
    }

    @Override
    public int hashCode() {
        return m_properties.hashCode();
    }

    @Override
    public String toString() {
        return m_properties.toString();
    }
}
