/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.List;

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
     * @return the columns of the result; as in KNIME, without the name and the properties of the input
     * @throws IllegalArgumentException when two columns have one name
     */
    public final DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.stream().map(RearrangedColumn::spec).toArray(DataColumnSpec[]::new));
    }
}
