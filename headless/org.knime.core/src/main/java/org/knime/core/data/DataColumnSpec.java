/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** A column: name, type, domain and annotations. Made by {@link DataColumnSpecCreator}. */
public final class DataColumnSpec {
    private final String m_name;

    private final DataType m_type;

    private final DataColumnDomain m_domain;

    private final DataColumnProperties m_properties;

    private final List<String> m_elementNames;

    DataColumnSpec(final String name, final List<String> elementNames, final DataType type,
        final DataColumnDomain domain, final DataColumnProperties properties) {
        m_name = name;
        m_elementNames = elementNames;
        m_type = type;
        m_domain = domain;
        m_properties = properties;
    }

    /** @return the name, unique in its table */
    public String getName() {
        return m_name;
    }

    /** @return the type of the cells */
    public DataType getType() {
        return m_type;
    }

    /** @return what is known of the values */
    public DataColumnDomain getDomain() {
        return m_domain;
    }

    /** @return the annotations */
    public DataColumnProperties getProperties() {
        return m_properties;
    }

    /** @return the names of the elements of a vector, the column's name for a plain column */
    public List<String> getElementNames() {
        return m_elementNames;
    }

    /**
     * @param cspec another column
     * @return whether name and type are the same
     */
    public boolean equalStructure(final DataColumnSpec cspec) {
        return cspec != null && m_name.equals(cspec.m_name) && m_type.equals(cspec.m_type);
    }

    /**
     * @param spec the column that there is
     * @return whether it can stand where this one was announced: of the same name, and this type holds all its cells
     */
    public boolean isCompatibleWith(final DataColumnSpec spec) {
        return spec != null && m_name.equals(spec.m_name) && m_type.isASuperTypeOf(spec.m_type);
    }

    /** @param config where to write this column */
    public void save(final ConfigWO config) {
        config.addString("column_name", m_name);
        if (!m_elementNames.equals(List.of(m_name))) {
            config.addStringArray("element_names", m_elementNames.toArray(new String[0]));
        }
        m_type.save(config.addConfig("column_type"));
        m_domain.save(config.addConfig("column_domain"));
        if (m_properties.size() > 0) {
            m_properties.save(config.addConfig("column_properties"));
        }
    }

    /**
     * @param config where a column was written
     * @return the column
     * @throws InvalidSettingsException when it cannot be read
     */
    public static DataColumnSpec load(final ConfigRO config) throws InvalidSettingsException {
        final DataColumnSpecCreator creator =
            new DataColumnSpecCreator(config.getString("column_name"), DataType.load(config.getConfig("column_type")));
        creator.setDomain(DataColumnDomain.load(config.getConfig("column_domain")));
        if (config.containsKey("element_names")) {
            creator.setElementNames(config.getStringArray("element_names"));
        }
        if (config.containsKey("column_properties")) {
            final Config properties = config.getConfig("column_properties");
            creator.setProperties(DataColumnProperties.load(properties));
        }
        return creator.createSpec();
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof DataColumnSpec other && equalStructure(other) && m_domain.equals(other.m_domain)
            && m_properties.equals(other.m_properties) && m_elementNames.equals(other.m_elementNames);
    }

    @Override
    public int hashCode() {
        return m_name.hashCode() ^ m_type.hashCode();
    }

    @Override
    public String toString() {
        return m_name + " (" + m_type + ")";
    }
}
