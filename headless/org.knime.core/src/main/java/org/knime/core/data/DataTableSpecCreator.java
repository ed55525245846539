/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;

/** Builds a spec. */
public final class DataTableSpecCreator {
    private final List<DataColumnSpec> m_columns = new ArrayList<>();

    /** An empty spec. */
    public DataTableSpecCreator() {
    }

    /**
     * @param columns columns to add at the end
     * @return this
     */
    public DataTableSpecCreator addColumns(final DataColumnSpec... columns) {
        m_columns.addAll(List.of(columns));
        return this;
    }

    /**
     * @return the spec
     * @throws IllegalArgumentException when two columns have one name
     */
    public DataTableSpec createSpec() {
        return new DataTableSpec(m_columns.toArray(DataColumnSpec[]::new));
    }
}
