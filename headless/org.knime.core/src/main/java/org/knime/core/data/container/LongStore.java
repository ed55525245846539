/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import java.util.ArrayList;
import java.util.List;

/** A list that grows in pieces, without copying what it has, to more than 2 billion elements. */
final class LongStore<T> {
    static final int CHUNK = 1 << 12;

    private static final int SHIFT = 12;

    private static final int MASK = CHUNK - 1;

    private final List<Object[]> m_chunks = new ArrayList<>();

    private long m_size;

    void add(final T element) {
        final int offset = (int)(m_size & MASK);
        if (offset == 0) {
            m_chunks.add(new Object[CHUNK]);
        }
        m_chunks.get(m_chunks.size() - 1)[offset] = element;
        m_size++;
    }

    @SuppressWarnings("unchecked")
    T get(final long index) {
        return (T)m_chunks.get((int)(index >> SHIFT))[(int)(index & MASK)];
    }

    long size() {
        return m_size;
    }
}
