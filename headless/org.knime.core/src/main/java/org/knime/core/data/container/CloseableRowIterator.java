/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.io.Closeable;
import java.util.Iterator;

import org.knime.core.data.DataRow;
import org.knime.core.data.RowIterator;

/** Iterates over rows and is closed when no more rows are needed. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {
    /** A new iterator. */
    public CloseableRowIterator() {
    }

    @Override
    public abstract void close();

    /**
     * @param iterator rows
     * @return an iterator over them that closes nothing
     */
    public static CloseableRowIterator wrap(final Iterator<? extends DataRow> iterator) {
        return from(iterator, () -> { });
    }

    /**
     * @param iterator rows
     * @return an iterator over them that closes the given one where that can be closed
     */
    public static CloseableRowIterator from(final Iterator<? extends DataRow> iterator) {
        if (iterator instanceof CloseableRowIterator closeable) {
            return closeable;
        }
        return iterator instanceof AutoCloseable closeable ? from(iterator, closeable) : wrap(iterator);
    }

    /**
     * @param iterator rows
     * @param closeAction what to close
     * @return an iterator over the rows
     */
    public static CloseableRowIterator from(final Iterator<? extends DataRow> iterator,
        final AutoCloseable closeAction) {
        return new CloseableRowIterator() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public DataRow next() {
                return iterator.next();
            }

            @Override
            public void close() {
                try {
                    closeAction.close();
                } catch (Exception e) {
                    throw new RuntimeException(e.getMessage(), e);
                }
            }
        };
    }
}
