/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The rows of a CSV text one after the other, each with its number and the very characters that it stands in. */
final class CsvRows {

    private static final int LONGEST_TEXT = 4000;

    /** One row; blank rows are counted but never returned. */
    record Row(long number, String[] cells, String text) {
    }

    private final int skipped;
    private final Capture capture;
    private final Iterator<CSVRecord> records;
    private CSVRecord ahead;

    CsvRows(final Reader text, final TextFormat written, final Progress progress) throws IOException {
        skipped = written.skippedLines();
        final Reader rest = text.markSupported() ? text : new BufferedReader(text);
        skipLines(rest, skipped);
        capture = new Capture(rest, progress);
        final CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(written.delimiter())
            .setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).build();
        records = new CSVParser(capture, format).iterator(); // not closed: the reader belongs to the caller
    }

    /** Lines end with LF, CRLF or CR. */
    private static void skipLines(final Reader text, final int lines) throws IOException {
        int left = lines;
        boolean afterReturn = false;
        while (left > 0 || afterReturn) {
            if (left == 0) {
                text.mark(1);
            }
            final int c = text.read();
            if (left == 0) { // the last line ended with CR: an LF behind it belongs to it
                if (c != '\n' && c >= 0) {
                    text.reset();
                }
                return;
            }
            if (c < 0) {
                return;
            }
            left -= c == '\r' || c == '\n' && !afterReturn ? 1 : 0;
            afterReturn = c == '\r';
        }
    }

    /** The next row that is not blank, or null at the end. */
    Row next() throws IOException, AlloyFormatException, CanceledException {
        while (true) {
            final CSVRecord record = ahead == null ? read(0) : ahead;
            if (record == null) {
                return null;
            }
            ahead = read(skipped + record.getRecordNumber());
            final String[] cells = record.values();
            final String text = capture.text(record.getCharacterPosition(),
                ahead == null ? Long.MAX_VALUE : ahead.getCharacterPosition());
            for (final String cell : cells) {
                if (!cell.isBlank()) {
                    return new Row(skipped + record.getRecordNumber(), cells, text);
                }
            }
        }
    }

    private CSVRecord read(final long before) throws IOException, AlloyFormatException, CanceledException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (final NoSuchElementException ex) {
            return null;
        } catch (final UncheckedIOException | IllegalStateException ex) {
            if (ex.getCause() instanceof CanceledRead canceled) {
                throw canceled.reason;
            } else if (ex.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            } else if (ex.getCause() instanceof IOException io && !capture.healthy) {
                throw io;
            }
            throw new AlloyFormatException("After row " + before + ": a field begins with a quotation mark (\") but "
                + "does not end with one before the next delimiter. Close the quotation, or double a quotation mark "
                + "that belongs to the text (\"\").", ex);
        }
    }

    /** Carries a cancel through the parser. */
    private static final class CanceledRead extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient CanceledException reason;

        CanceledRead(final CanceledException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Remembers what the parser has read since the row that is being looked at, and skips a byte order mark. */
    private static final class Capture extends FilterReader {
        private final Progress progress;
        private final StringBuilder kept = new StringBuilder();
        private long start;
        private boolean begun;
        private boolean healthy = true;

        Capture(final Reader text, final Progress progress) {
            super(text);
            this.progress = progress;
        }

        @Override
        public int read(final char[] buffer, final int offset, final int length) throws IOException {
            try {
                progress.report(0, () -> "Reading");
            } catch (final CanceledException ex) {
                throw new CanceledRead(ex);
            }
            healthy = false; // stays so when the underlying reader fails
            int count = super.read(buffer, offset, length);
            if (count > 0 && !begun && buffer[offset] == '\uFEFF') {
                System.arraycopy(buffer, offset + 1, buffer, offset, --count);
                count = count == 0 ? super.read(buffer, offset, length) : count;
            }
            healthy = true;
            begun |= count > 0;
            if (count > 0) {
                kept.append(buffer, offset, count);
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            final char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        /** The characters from one position to another, without the line end; everything before is forgotten. */
        String text(final long from, final long to) {
            kept.delete(0, (int)Math.min(kept.length(), from - start));
            start = from;
            int end = (int)Math.min(kept.length(), to - from);
            while (end > 0 && (kept.charAt(end - 1) == '\n' || kept.charAt(end - 1) == '\r')) {
                end--;
            }
            return end <= LONGEST_TEXT ? kept.substring(0, end) : kept.substring(0, LONGEST_TEXT) + "\u2026";
        }
    }
}
