/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.Comparator;

/** Orders cells: missing cells first, then by value. */
public abstract class DataValueComparator implements Comparator<DataCell> {
    /** A new comparator. */
    protected DataValueComparator() {
    }

    @Override
    public final int compare(final DataCell c1, final DataCell c2) {
        if (c1 == c2) {
            return 0;
        }
        if (c1.isMissing() || c2.isMissing()) {
            return Boolean.compare(c2.isMissing(), c1.isMissing());
        }
        return compareDataValues(c1, c2);
    }

    /**
     * @param v1 a value
     * @param v2 another value
     * @return a negative number, 0 or a positive number as the first is less than, equal to or more than the second
     */
    protected abstract int compareDataValues(DataValue v1, DataValue v2);
}
