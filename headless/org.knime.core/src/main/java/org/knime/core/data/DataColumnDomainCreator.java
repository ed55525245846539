/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.LinkedHashSet;
import java.util.Set;

/** Builds the domain of a column. */
public class DataColumnDomainCreator {
    private DataCell m_lower;

    private DataCell m_upper;

    private Set<DataCell> m_values;

    /** An empty domain. */
    public DataColumnDomainCreator() {
    }

    /**
     * @param lower the least value, null when not known
     * @param upper the greatest value, null when not known
     */
    public DataColumnDomainCreator(final DataCell lower, final DataCell upper) {
        setLowerBound(lower);
        setUpperBound(upper);
    }

    /**
     * @param values the possible values, may be null
     * @param lower the least value, null when not known
     * @param upper the greatest value, null when not known
     */
    public DataColumnDomainCreator(final Set<DataCell> values, final DataCell lower, final DataCell upper) {
        this(lower, upper);
        setValues(values);
    }

    /** @param domain the domain to start from */
    public DataColumnDomainCreator(final DataColumnDomain domain) {
        this(domain.getValues(), domain.getLowerBound(), domain.getUpperBound());
    }

    /** @param lower the least value; null or missing when not known */
    public void setLowerBound(final DataCell lower) {
        m_lower = lower == null || lower.isMissing() ? null : lower;
    }

    /** @param upper the greatest value; null or missing when not known */
    public void setUpperBound(final DataCell upper) {
        m_upper = upper == null || upper.isMissing() ? null : upper;
    }

    /** @param values the possible values, null when not known */
    public void setValues(final Set<DataCell> values) {
        m_values = values == null ? null : new LinkedHashSet<>(values);
    }

    /** @return the domain */
    public DataColumnDomain createDomain() {
        return new DataColumnDomain(m_lower, m_upper, m_values);
    }
}
