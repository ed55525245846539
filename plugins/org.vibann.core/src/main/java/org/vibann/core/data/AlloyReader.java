/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Reads tables of alloys from CSV files. */
public final class AlloyReader {

    private AlloyReader() {
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param settings its layout
     * @param progress told about rows read
     * @return the accepted and the rejected rows
     * @throws IOException when the file cannot be read; the message says why and what to do
     * @throws AlloyFormatException when the file is not a table of alloys; the message says why and what to do
     * @throws CanceledException when the user has cancelled
     */
    public static AlloyTable read(final Path file, final AlloyReaderSettings settings, final Progress progress)
            throws IOException, AlloyFormatException, CanceledException {
        throw new UnsupportedOperationException("read " + file);
    }

    /**
     * Reads text.
     *
     * @param text the text; not closed
     * @param settings its layout
     * @param progress told about rows read
     * @return the accepted and the rejected rows
     * @throws IOException when reading fails
     * @throws AlloyFormatException when the text is not a table of alloys; the message says why and what to do
     * @throws CanceledException when the user has cancelled
     */
    public static AlloyTable read(final Reader text, final AlloyReaderSettings settings, final Progress progress)
            throws IOException, AlloyFormatException, CanceledException {
        throw new UnsupportedOperationException("read");
    }
}
