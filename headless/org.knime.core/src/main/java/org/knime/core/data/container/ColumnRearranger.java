/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;

/** Describes a table by the columns of another one: kept, removed, moved, replaced and appended. */
public class ColumnRearranger {
    private final DataTableSpec m_original;

    private final List<RearrangedColumn> m_columns = new ArrayList<>();

    /** @param original the columns of the input, all of them kept at first */
    public ColumnRearranger(final DataTableSpec original) {
        m_original = original;
        for (int i = 0; i < original.getNumColumns(); i++) {
            m_columns.add(new RearrangedColumn(original.getColumnSpec(i), i, null));
        }
    }

    DataTableSpec getOriginalSpec() {
        return m_original;
    }

    List<RearrangedColumn> getColumns() {
        return List.copyOf(m_columns);
    }

    /** @return the number of columns at present */
    public final int getColumnCount() {
        return m_columns.size();
    }

    /**
     * @param colName the name of a column
     * @return its place at present, -1 when there is no such column
     */
    public final int indexOf(final String colName) {
        for (int i = 0; i < m_columns.size(); i++) {
            if (m_columns.get(i).spec().getName().equals(colName)) {
                return i;
            }
        }
        return -1;
    }

    private int[] indicesOf(final String... names) {
        final Set<String> seen = new HashSet<>();
        final List<String> unknown = new ArrayList<>();
        final int[] indices = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            if (names[i] == null) {
                throw new IllegalArgumentException("Argument contains null: " + Arrays.toString(names));
            }
            if (!seen.add(names[i])) {
                throw new IllegalArgumentException("Argument contains duplicates: " + Arrays.toString(names));
            }
            indices[i] = indexOf(names[i]);
            if (indices[i] < 0) {
                unknown.add(names[i]);
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No such column name(s) in ColumnRearranger: " + unknown);
        }
        return indices;
    }

    private Set<Integer> checked(final int... indices) {
        final Set<Integer> set = new HashSet<>();
        for (final int index : indices) {
            if (index < 0 || index >= m_columns.size()) {
                throw new IndexOutOfBoundsException("Invalid index: " + index);
            }
            if (!set.add(index)) {
                throw new IndexOutOfBoundsException("Duplicates in argument: " + Arrays.toString(indices));
            }
        }
        return set;
    }

    /** @param colIndices the places of the columns to keep, the others are removed */
    public final void keepOnly(final int... colIndices) {
        final Set<Integer> keep = checked(colIndices);
        for (int i = m_columns.size() - 1; i >= 0; i--) {
            if (!keep.contains(i)) {
                m_columns.remove(i);
            }
        }
    }

    /** @param colNames the columns to keep, the others are removed */
    public final void keepOnly(final String... colNames) {
        keepOnly(indicesOf(colNames));
    }

    /** @param colIndices the places of the columns to remove */
    public final void remove(final int... colIndices) {
        final Set<Integer> drop = checked(colIndices);
        for (int i = m_columns.size() - 1; i >= 0; i--) {
            if (drop.contains(i)) {
                m_columns.remove(i);
            }
        }
    }

    /** @param colNames the columns to remove */
    public final void remove(final String... colNames) {
        remove(indicesOf(colNames));
    }

    /**
     * @param colName the column to move
     * @param to its new place
     */
    public final void move(final String colName, final int to) {
        final int from = indexOf(colName);
        if (from < 0) {
            throw new IllegalArgumentException("No such column \"" + colName + "\"");
        }
        move(from, to);
    }

    /**
     * @param from the place of the column to move
     * @param to its new place: before the column that is there at present
     */
    public final void move(final int from, final int to) {
        if (from == to) {
            return;
        }
        final RearrangedColumn column = m_columns.get(from);
        m_columns.add(to, column);
        m_columns.remove(from > to ? from + 1 : from);
    }

    /** @param colNamesInOrder the columns that come first, in this order; the others follow */
    public final void permute(final String... colNamesInOrder) {
        permute(indicesOf(colNamesInOrder));
    }

    /** @param colIndicesInOrder the places of the columns that come first, in this order; the others follow */
    public final void permute(final int... colIndicesInOrder) {
        final Set<Integer> first = checked(colIndicesInOrder);
        final List<RearrangedColumn> ordered = new ArrayList<>();
        Arrays.stream(colIndicesInOrder).forEach(i -> ordered.add(m_columns.get(i)));
        for (int i = 0; i < m_columns.size(); i++) {
            if (!first.contains(i)) {
                ordered.add(m_columns.get(i));
            }
        }
        m_columns.clear();
        m_columns.addAll(ordered);
    }

    /**
     * @param position the place of the first new column
     * @param fac computes the new columns
     */
    public final void insertAt(final int position, final CellFactory fac) {
        final DataColumnSpec[] specs = fac.getColumnSpecs();
        for (int i = 0; i < specs.length; i++) {
            m_columns.add(position + i, new RearrangedColumn(specs[i], i, fac));
        }
    }

    /** @param fac computes the new columns, which come last */
    public final void append(final CellFactory fac) {
        insertAt(m_columns.size(), fac);
    }

    /**
     * @param newCol computes one column
     * @param colName the column it replaces
     */
    public final void replace(final CellFactory newCol, final String colName) {
        final int index = indexOf(colName);
        if (index < 0) {
            throw new IllegalArgumentException("No such column: " + colName);
        }
        replace(newCol, index);
    }

    /**
     * @param fac computes as many columns as there are places
     * @param colIndex the places of the columns they replace
     */
    public final void replace(final CellFactory fac, final int... colIndex) {
        final DataColumnSpec[] specs = fac.getColumnSpecs();
        if (specs.length != colIndex.length) {
            throw new IndexOutOfBoundsException("Arguments do not provide to same number of columns: " + specs.length
                + " vs. " + colIndex.length);
        }
        checked(colIndex);
        for (int i = 0; i < specs.length; i++) {
            m_columns.set(colIndex[i], new RearrangedColumn(specs[i], i, fac));
        }
    }

    /**
     * @return the columns of the result; as in KNIME, without the name and the properties of the input
     * @throws IllegalArgumentException when two columns have one name
     */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.stream().map(RearrangedColumn::spec).toArray(DataColumnSpec[]::new));
    }
}
