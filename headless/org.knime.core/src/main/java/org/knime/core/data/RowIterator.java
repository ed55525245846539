/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.Iterator;

/** Iterates over the rows of a table. */
public abstract class RowIterator implements Iterator<DataRow> {
    /** A new iterator. */
    public RowIterator() {
    }

    @Override
    public abstract boolean hasNext();

    @Override
    public abstract DataRow next();

    /** @throws UnsupportedOperationException always */
    @Override
    public final void remove() {
        throw new UnsupportedOperationException("Method not supported.");
    }
}
