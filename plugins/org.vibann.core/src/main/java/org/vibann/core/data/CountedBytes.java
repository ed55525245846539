/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read, for the progress of reading a file. */
public final class CountedBytes extends FilterInputStream {

    private long count;

    /**
     * @param bytes what to read; closed with this
     */
    public CountedBytes(final InputStream bytes) {
        super(bytes);
    }

    /** @return number of bytes read since the start, or since the last {@link #reset()} */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        final int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(final byte[] buffer, final int offset, final int length) throws IOException {
        final int read = super.read(buffer, offset, length);
        count += Math.max(0, read);
        return read;
    }

    /**
     * Goes back to the mark, which both readers of files set at the first byte, and counts from there.
     *
     * @throws IOException when there is no mark, or more was read than it allows
     */
    @Override
    public synchronized void reset() throws IOException {
        super.reset();
        count = 0;
    }
}
