/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container.filter;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.knime.core.data.DataTableSpec;

/** Which rows and cells of a table are wanted: a range of rows, and columns whose cells are read. */
public final class TableFilter {
    private final Long m_from;

    private final Long m_to;

    private final Set<Integer> m_columns;

    private TableFilter(final Builder builder) {
        m_from = builder.m_from;
        m_to = builder.m_to;
        m_columns = builder.m_columns;
    }

    /**
     * @param indices the columns whose cells are read; the others are {@link org.knime.core.data.UnmaterializedCell}
     * @return a filter
     */
    public static TableFilter materializeCols(final int... indices) {
        return new Builder().withMaterializeColumnIndices(indices).build();
    }

    /**
     * @param fromIndex the first row wanted, from 0
     * @param toIndex the last row wanted
     * @return a filter
     */
    public static TableFilter filterRangeOfRows(final long fromIndex, final long toIndex) {
        return new Builder().withFromRowIndex(fromIndex).withToRowIndex(toIndex).build();
    }

    /** @return the first row wanted, from 0; empty for the first of the table */
    public Optional<Long> getFromRowIndex() {
        return Optional.ofNullable(m_from);
    }

    /** @return the last row wanted, from 0; empty for the last of the table */
    public Optional<Long> getToRowIndex() {
        return Optional.ofNullable(m_to);
    }

    /** @return the columns whose cells are read, empty for all */
    public Optional<Set<Integer>> getMaterializeColumnIndices() {
        return Optional.ofNullable(m_columns);
    }

    /**
     * @param spec the columns of a table
     * @param size the number of its rows
     * @throws IndexOutOfBoundsException when the filter asks for rows or columns that are not there
     */
    public void validate(final DataTableSpec spec, final long size) {
        if (m_columns != null) {
            for (final int column : m_columns) {
                if (column >= spec.getNumColumns()) {
                    throw new IndexOutOfBoundsException("Column index " + column + " too large for table with "
                        + spec.getNumColumns() + " columns.");
                }
            }
        }
        if (m_from != null && m_from >= size && size > 0 || m_to != null && m_to >= size) {
            throw new IndexOutOfBoundsException("Row index " + (m_to != null && m_to >= size ? m_to : m_from)
                + " too large for table of size " + size + ".");
        }
    }

    /** Builds a filter. */
    public static final class Builder {
        private Long m_from;

        private Long m_to;

        private Set<Integer> m_columns;

        /** Everything is wanted. */
        public Builder() {
        }

        /** @param filter the filter to start from */
        public Builder(final TableFilter filter) {
            m_from = filter.m_from;
            m_to = filter.m_to;
            m_columns = filter.m_columns;
        }

        /**
         * @param index the first row wanted, from 0
         * @return this
         */
        public Builder withFromRowIndex(final long index) {
            m_from = checked(index);
            return this;
        }

        /**
         * @param index the last row wanted, from 0
         * @return this
         */
        public Builder withToRowIndex(final long index) {
            m_to = checked(index);
            return this;
        }

        /**
         * @param indices the columns whose cells are read
         * @return this
         */
        public Builder withMaterializeColumnIndices(final int... indices) {
            final Set<Integer> columns = new TreeSet<>();
            Arrays.stream(indices).forEach(index -> columns.add((int)checked(index)));
            m_columns = Collections.unmodifiableSet(columns);
            return this;
        }

        private static long checked(final long index) {
            if (index < 0) {
                throw new IndexOutOfBoundsException("Index must not be negative: " + index);
            }
            return index;
        }

        /** @return the filter */
        public TableFilter build() {
            if (m_from != null && m_to != null && m_from > m_to) {
                throw new IllegalArgumentException("From-index " + m_from + " is larger than to-index " + m_to + ".");
            }
            return new TableFilter(this);
        }
    }
}
