/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** What is known of the values of a column: bounds, and the possible values in order. */
public final class DataColumnDomain {
    private static final String CFG_LOWER = "lower_bound";

    private static final String CFG_UPPER = "upper_bound";

    private static final String CFG_VALUES = "possible_values";

    private final DataCell m_lower;

    private final DataCell m_upper;

    private final Set<DataCell> m_values;

    DataColumnDomain(final DataCell lower, final DataCell upper, final Set<DataCell> values) {
        m_lower = lower;
        m_upper = upper;
        m_values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** @return the possible values, null when not known */
    public Set<DataCell> getValues() {
        return m_values;
    }

    /** @return whether the possible values are known */
    public boolean hasValues() {
        return m_values != null;
    }

    /** @return the least value, null when not known */
    public DataCell getLowerBound() {
        return m_lower;
    }

    /** @return whether the least value is known */
    public boolean hasLowerBound() {
        return m_lower != null;
    }

    /** @return the greatest value, null when not known */
    public DataCell getUpperBound() {
        return m_upper;
    }

    /** @return whether the greatest value is known */
    public boolean hasUpperBound() {
        return m_upper != null;
    }

    /** @param config where to write this domain */
    public void save(final ConfigWO config) {
        if (m_values != null) {
            config.addDataCellArray(CFG_VALUES, m_values.toArray(new DataCell[0]));
        }
        if (m_lower != null) {
            config.addDataCell(CFG_LOWER, m_lower);
        }
        if (m_upper != null) {
            config.addDataCell(CFG_UPPER, m_upper);
        }
    }

    /**
     * @param config where a domain was written
     * @return the domain
     * @throws InvalidSettingsException when it cannot be read
     */
    public static DataColumnDomain load(final ConfigRO config) throws InvalidSettingsException {
        Set<DataCell> values = null;
        if (config.containsKey(CFG_VALUES)) {
            values = new LinkedHashSet<>(java.util.Arrays.asList(config.getDataCellArray(CFG_VALUES)));
        }
        final DataCell lower = config.containsKey(CFG_LOWER) ? config.getDataCell(CFG_LOWER) : null;
        final DataCell upper = config.containsKey(CFG_UPPER) ? config.getDataCell(CFG_UPPER) : null;
        return new DataColumnDomain(lower, upper, values);
    }

    @Override
    public boolean equals(final Object obj) {
        return obj instanceof DataColumnDomain other && Objects.equals(m_lower, other.m_lower)
            && Objects.equals(m_upper, other.m_upper) && Objects.equals(m_values, other.m_values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_lower, m_upper, m_values);
    }

    @Override
    public String toString() {
        return "lower=" + m_lower + ",upper=" + m_upper + ",values=" + (m_values == null ? "<null>" : m_values);
    }
}
