/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;

/** The columns of a table, a name and annotations. Names of columns are unique. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {
    private static final String DEFAULT_NAME = "default";

    private final String m_name;

    private final List<DataColumnSpec> m_columns;

    private final Map<String, Integer> m_indices = new LinkedHashMap<>();

    private final Map<String, String> m_properties;

    /** A spec without columns. */
    public DataTableSpec() {
        this(new DataColumnSpec[0]);
    }

    /**
     * @param colSpecs the columns
     * @throws IllegalArgumentException when two have one name
     */
    public DataTableSpec(final DataColumnSpec... colSpecs) {
        this(DEFAULT_NAME, colSpecs);
    }

    /**
     * @param name the name of the spec
     * @param colSpecs the columns
     * @throws IllegalArgumentException when two have one name
     */
    public DataTableSpec(final String name, final DataColumnSpec... colSpecs) {
        this(name, Map.of(), List.of(colSpecs));
    }

    DataTableSpec(final String name, final Map<String, String> properties, final List<DataColumnSpec> columns) {
        m_name = name == null ? DEFAULT_NAME : name;
        m_properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        m_columns = List.copyOf(columns);
        for (int i = 0; i < m_columns.size(); i++) {
            final Integer duplicate = m_indices.put(m_columns.get(i).getName(), i);
            if (duplicate != null) {
                throw new IllegalArgumentException("Duplicate column name \"" + m_columns.get(i).getName()
                    + "\" at positions " + duplicate + " and " + i + ".");
            }
        }
    }

    /** @return the name of the spec */
    public String getName() {
        return m_name;
    }

    /** @return the number of columns */
    public int getNumColumns() {
        return m_columns.size();
    }

    /**
     * @param index a column, from 0
     * @return the column
     * @throws IndexOutOfBoundsException when there is no such column
     */
    public DataColumnSpec getColumnSpec(final int index) {
        return m_columns.get(index);
    }

    /**
     * @param column the name of a column
     * @return the column, null when there is none
     */
    public DataColumnSpec getColumnSpec(final String column) {
        final int index = findColumnIndex(column);
        return index < 0 ? null : m_columns.get(index);
    }

    /**
     * @param columnName the name of a column
     * @return its place, from 0; -1 when there is no such column
     */
    public int findColumnIndex(final String columnName) {
        return columnName == null ? -1 : m_indices.getOrDefault(columnName, -1);
    }

    /**
     * @param columnName the name of a column
     * @return whether there is such a column
     */
    public boolean containsName(final String columnName) {
        return findColumnIndex(columnName) >= 0;
    }

    /** @return the names of the columns */
    public final String[] getColumnNames() {
        return m_columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /**
     * @param spec another spec
     * @return whether names and types of the columns are the same
     */
    public boolean equalStructure(final DataTableSpec spec) {
        if (spec == null || spec.getNumColumns() != getNumColumns()) {
            return false;
        }
        for (int i = 0; i < getNumColumns(); i++) {
            if (!m_columns.get(i).equalStructure(spec.m_columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param spec the columns that there are
     * @return whether they can stand where these were announced: as many, each compatible with that of its place
     */
    public boolean isCompatibleWith(final DataTableSpec spec) {
        if (spec == null || spec.getNumColumns() != getNumColumns()) {
            return false;
        }
        for (int i = 0; i < getNumColumns(); i++) {
            if (!m_columns.get(i).isCompatibleWith(spec.m_columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** @param config where to write this spec */
    public void save(final ConfigWO config) {
        config.addString("spec_name", m_name);
        config.addInt("number_columns", getNumColumns());
        for (int i = 0; i < getNumColumns(); i++) {
            m_columns.get(i).save(config.addConfig("column_spec_" + i));
        }
        if (!m_properties.isEmpty()) {
            final Config properties = config.addConfig("spec_properties");
            int i = 0;
            for (final Map.Entry<String, String> property : m_properties.entrySet()) {
                final Config entry = properties.addConfig("prop-" + i++);
                entry.addString("key", property.getKey());
                entry.addString("value", property.getValue());
            }
        }
    }

    /**
     * @param config where a spec was written
     * @return the spec
     * @throws InvalidSettingsException when it cannot be read
     */
    public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
        final DataColumnSpec[] columns = new DataColumnSpec[config.getInt("number_columns")];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = DataColumnSpec.load(config.getConfig("column_spec_" + i));
        }
        final Map<String, String> properties = new LinkedHashMap<>();
        if (config.containsKey("spec_properties")) {
            final Config entries = config.getConfig("spec_properties");
            for (final String key : entries.keySet()) {
                properties.put(entries.getConfig(key).getString("key"), entries.getConfig(key).getString("value"));
            }
        }
        try {
            return new DataTableSpec(config.getString("spec_name"), properties, List.of(columns));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    /** @return the columns */
    public Stream<DataColumnSpec> stream() {
        return m_columns.stream();
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return m_columns.iterator();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataTableSpec other && m_name.equals(other.m_name) && m_columns.equals(other.m_columns)
            && m_properties.equals(other.m_properties);
    }

    @Override
    public int hashCode() {
        return m_columns.hashCode();
    }

    @Override
    public String toString() {
        return "name=" + m_name + ",columns=[" + String.join("; ", getColumnNames()) + "]";
    }
}
