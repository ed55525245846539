/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * How much of a file is read, for files that may be damaged or made to do harm: shares of the memory that this Java may
 * take, so that neither a file nor what is made of it exhausts it.
 */
public final class FileLimits {

    /** A file, what it unpacks to, and the weights made of it take some five times its size together. */
    private static final int FILE_SHARE = 8;
    /** A tree of JSON takes up to thirty times the size of its text. */
    private static final int DOCUMENT_SHARE = 40;
    private static final long MOST_DOCUMENT = 64 << 20;

    private FileLimits() {
    }

    /** @return most bytes of a file, and of all its entries together */
    public static long file() {
        return Math.min(Runtime.getRuntime().maxMemory() / FILE_SHARE, Integer.MAX_VALUE - 16L);
    }

    private static long document() {
        return Math.min(Runtime.getRuntime().maxMemory() / DOCUMENT_SHARE, MOST_DOCUMENT);
    }

    static byte[] read(final InputStream in) throws IOException {
        return read(in, file());
    }

    /**
     * Reads a JSON document.
     *
     * @param in from where; not closed
     * @return all its bytes
     * @throws ModelFormatException when there are more than can be read
     * @throws IOException when reading fails
     */
    public static byte[] readDocument(final InputStream in) throws IOException {
        return read(in, document());
    }

    private static byte[] read(final InputStream in, final long limit) throws IOException {
        final byte[] bytes = in.readNBytes((int)limit + 1);
        check(bytes.length, limit);
        return bytes;
    }

    static void checkDocument(final int size) throws ModelFormatException {
        check(size, document());
    }

    private static void check(final long size, final long limit) throws ModelFormatException {
        if (size > limit) {
            throw new ModelFormatException("The VIBANN file is too large for the memory that this Java may take: at most "
                + limit / 1000 + " kB can be read. Where it is sound, give KNIME more memory (-Xmx in knime.ini).");
        }
    }
}
