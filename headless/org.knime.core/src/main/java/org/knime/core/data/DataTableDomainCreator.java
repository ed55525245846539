/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.LinkedHashSet;
import java.util.Set;

/** Computes domains from rows: bounds of numbers, and possible values of texts while they are few. */
public class DataTableDomainCreator {
    private static final int MAX_POSSIBLE_VALUES = 60;

    private final DataTableSpec m_spec;

    private final DataCell[] m_lower;

    private final DataCell[] m_upper;

    private final Set<DataCell>[] m_values;

    private final DataValueComparator[] m_comparators;

    private int m_maxValues = MAX_POSSIBLE_VALUES;

    /**
     * @param inputSpec the columns
     * @param initDomain whether the domains of the columns are where to start from; otherwise they are dropped
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public DataTableDomainCreator(final DataTableSpec inputSpec, final boolean initDomain) {
        m_spec = inputSpec;
        final int columns = inputSpec.getNumColumns();
        m_lower = new DataCell[columns];
        m_upper = new DataCell[columns];
        m_values = new Set[columns];
        m_comparators = new DataValueComparator[columns];
        for (int i = 0; i < columns; i++) {
            final DataType type = inputSpec.getColumnSpec(i).getType();
            final DataColumnDomain domain = inputSpec.getColumnSpec(i).getDomain();
            if (type.isCompatible(NominalValue.class)) {
                m_values[i] =
                    initDomain && domain.hasValues() ? new LinkedHashSet<>(domain.getValues()) : new LinkedHashSet<>();
            }
            if (type.isCompatible(BoundedValue.class)) {
                m_comparators[i] = type.getComparator();
                m_lower[i] = initDomain ? domain.getLowerBound() : null;
                m_upper[i] = initDomain ? domain.getUpperBound() : null;
            }
        }
    }

    /** @param row a row to take into account */
    public void updateDomain(final DataRow row) {
        for (int i = 0; i < m_lower.length; i++) {
            if (m_values[i] != null || m_comparators[i] != null) {
                update(i, row.getCell(i));
            }
        }
    }

    private void update(final int i, final DataCell cell) {
        if (cell.isMissing()) {
            return;
        }
        if (m_values[i] != null && m_values[i].add(cell) && m_values[i].size() > m_maxValues) {
            m_values[i] = null;
        }
        if (m_comparators[i] == null
            || cell instanceof DoubleValue number && Double.isNaN(number.getDoubleValue())) {
            return;
        }
        if (m_lower[i] == null || m_comparators[i].compare(cell, m_lower[i]) < 0) {
            m_lower[i] = cell;
        }
        if (m_upper[i] == null || m_comparators[i].compare(cell, m_upper[i]) > 0) {
            m_upper[i] = cell;
        }
    }

    /** @return the columns with the domains so far */
    public DataTableSpec createSpec() {
        final DataColumnSpec[] columns = new DataColumnSpec[m_lower.length];
        for (int i = 0; i < columns.length; i++) {
            final DataColumnSpec column = m_spec.getColumnSpec(i);
            final DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
            final DataColumnDomainCreator domain = new DataColumnDomainCreator(column.getDomain());
            if (column.getType().isCompatible(NominalValue.class)) {
                domain.setValues(m_values[i]);
            }
            if (m_comparators[i] != null) {
                domain.setLowerBound(m_lower[i]);
                domain.setUpperBound(m_upper[i]);
            }
            creator.setDomain(domain.createDomain());
            columns[i] = creator.createSpec();
        }
        return new DataTableSpec(m_spec.getName(), columns);
    }
}
