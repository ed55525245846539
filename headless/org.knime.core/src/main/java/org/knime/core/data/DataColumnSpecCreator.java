/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Builds a column. */
public final class DataColumnSpecCreator {
    private String m_name;

    private DataType m_type;

    private DataColumnDomain m_domain = new DataColumnDomainCreator().createDomain();

    private DataColumnProperties m_properties = new DataColumnProperties();

    private List<String> m_elementNames;

    /**
     * @param name the name; blanks around it are removed, an empty one is replaced as KNIME does
     * @param type the type
     */
    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
    }

    /** @param cspec the column to start from */
    public DataColumnSpecCreator(final DataColumnSpec cspec) {
        this(cspec.getName(), cspec.getType());
        m_domain = cspec.getDomain();
        m_properties = cspec.getProperties();
        m_elementNames = cspec.getElementNames().equals(List.of(cspec.getName())) ? null : cspec.getElementNames();
    }

    /**
     * @param name the name; blanks around it are removed, an empty one is replaced as KNIME does
     * @throws NullPointerException when it is null
     */
    public void setName(final String name) {
        if (name == null) {
            throw new NullPointerException("Name of DataColumnSpec must not be null!");
        }
        final String trimmed = name.trim();
        m_name = trimmed.isEmpty() ? "<empty_1>" : trimmed;
    }

    /**
     * @param type the type
     * @throws NullPointerException when it is null
     */
    public void setType(final DataType type) {
        if (type == null) {
            throw new NullPointerException("Type of DataColumnSpec must not be null!");
        }
        m_type = type;
    }

    /** @param domain what is known of the values, null for nothing */
    public void setDomain(final DataColumnDomain domain) {
        m_domain = domain == null ? new DataColumnDomainCreator().createDomain() : domain;
    }

    /** @param properties the annotations, null for none */
    public void setProperties(final DataColumnProperties properties) {
        m_properties = properties == null ? new DataColumnProperties() : properties;
    }

    /** @param elNames the names of the elements of a vector, null for a plain column */
    public void setElementNames(final String[] elNames) {
        m_elementNames = elNames == null ? null : List.of(elNames);
    }

    /**
     * Widens type and domain so that they hold for another column of the same name too.
     *
     * @param cspec2 the other column
     */
    public void merge(final DataColumnSpec cspec2) {
        if (!m_name.equals(cspec2.getName())) {
            throw new IllegalArgumentException("Structures of DataColumnSpecs do not match.");
        }
        m_type = DataType.getCommonSuperType(m_type, cspec2.getType());
        final DataColumnDomain other = cspec2.getDomain();
        final DataValueComparator comparator = m_type.getComparator();
        final DataCell lower = m_domain.hasLowerBound() && other.hasLowerBound()
            ? (comparator.compare(m_domain.getLowerBound(), other.getLowerBound()) <= 0 ? m_domain : other)
                .getLowerBound()
            : null;
        final DataCell upper = m_domain.hasUpperBound() && other.hasUpperBound()
            ? (comparator.compare(m_domain.getUpperBound(), other.getUpperBound()) >= 0 ? m_domain : other)
                .getUpperBound()
            : null;
        Set<DataCell> values = null;
        if (m_domain.hasValues() && other.hasValues()) {
            values = new LinkedHashSet<>(m_domain.getValues());
            values.addAll(other.getValues());
        }
        m_domain = new DataColumnDomain(lower, upper, values);
    }

    /** @return the column */
    public DataColumnSpec createSpec() {
        return new DataColumnSpec(m_name, m_elementNames == null ? List.of(m_name) : m_elementNames, m_type, m_domain,
            m_properties);
    }
}
