/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.io.Serializable;

/** An immutable cell of a table. Cells are equal when they are of one class and have the same value. */
public abstract class DataCell implements DataValue, Serializable {
    private static final long serialVersionUID = 1L;

    /** A new cell. */
    public DataCell() {
    }

    /** @return the type of this cell's class */
    public final DataType getType() {
        return DataType.getType(getClass());
    }

    /** @return whether the value is missing */
    public boolean isMissing() {
        return false;
    }

    @Override
    public final boolean equals(final Object o) {
        return o == this || o instanceof DataCell other && (other.isMissing() && isMissing()
            || other.getClass() == getClass() && equalsDataCell(other));
    }

    /**
     * @param dc another cell of the same class
     * @return whether it has the same value
     */
    protected abstract boolean equalsDataCell(DataCell dc);

    @Override
    public abstract int hashCode();

    @Override
    public abstract String toString();
}
