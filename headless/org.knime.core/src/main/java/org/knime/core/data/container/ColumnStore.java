/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;

/** The cells of a column. Columns of numbers of one native class are held as primitives. */
interface ColumnStore {
    void add(DataCell cell);

    DataCell get(long row);

    static ColumnStore of(final DataType type) {
        if (DoubleCell.TYPE.equals(type)) {
            return new PrimitiveStore(DoubleCell.class,
                cell -> Double.doubleToRawLongBits(((DoubleCell)cell).getDoubleValue()),
                bits -> new DoubleCell(Double.longBitsToDouble(bits)));
        }
        if (LongCell.TYPE.equals(type)) {
            return new PrimitiveStore(LongCell.class, cell -> ((LongCell)cell).getLongValue(), LongCell::new);
        }
        if (IntCell.TYPE.equals(type)) {
            return new PrimitiveStore(IntCell.class, cell -> ((IntCell)cell).getIntValue(),
                bits -> new IntCell((int)bits));
        }
        final LongStore<DataCell> cells = new LongStore<>();
        return new ColumnStore() {
            @Override
            public void add(final DataCell cell) {
                cells.add(cell);
            }

            @Override
            public DataCell get(final long row) {
                return cells.get(row);
            }
        };
    }
}
