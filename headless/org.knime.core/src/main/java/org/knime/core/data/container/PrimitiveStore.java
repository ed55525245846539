/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

import org.knime.core.data.DataCell;

/** Cells of one class as 64 bits each; other cells (missing ones, or of a class that the type allows) beside them. */
final class PrimitiveStore implements ColumnStore {
    private static final int SHIFT = 12;

    private static final int CHUNK = 1 << SHIFT;

    private static final int MASK = CHUNK - 1;

    private final Class<? extends DataCell> m_class;

    private final ToLongFunction<DataCell> m_toBits;

    private final LongFunction<DataCell> m_toCell;

    private final List<long[]> m_chunks = new ArrayList<>();

    private final Map<Long, DataCell> m_others = new HashMap<>();

    private long m_size;

    PrimitiveStore(final Class<? extends DataCell> cellClass, final ToLongFunction<DataCell> toBits,
        final LongFunction<DataCell> toCell) {
        m_class = cellClass;
        m_toBits = toBits;
        m_toCell = toCell;
    }

    @Override
    public void add(final DataCell cell) {
        final int offset = (int)(m_size & MASK);
        if (offset == 0) {
            m_chunks.add(new long[CHUNK]);
        }
        if (cell.getClass() == m_class) {
            m_chunks.get(m_chunks.size() - 1)[offset] = m_toBits.applyAsLong(cell);
        } else {
            m_others.put(m_size, cell);
        }
        m_size++;
    }

    @Override
    public DataCell get(final long row) {
        final DataCell other = m_others.isEmpty() ? null : m_others.get(row);
        return other != null ? other : m_toCell.apply(m_chunks.get((int)(row >> SHIFT))[(int)(row & MASK)]);
    }
}
