/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.vibann.core.data.CountedBytes;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * The lines of a text file one after the other, in bounded memory. The encoding is UTF-8, UTF-16 where a byte order mark
 * says so, or else ISO-8859-1, in which the micro sign of older instruments is written.
 */
final class TextLines implements Closeable {

    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_LINE = 100_000;
    private static final int LINES_PER_REPORT = 2000;
    private static final int LONGEST_CHARACTER = 4;

    private final CountedBytes bytes;
    private final BufferedReader text;
    private final Progress progress;
    private final double size;
    private int number;
    private int carriage;

    TextLines(final Path file, final Progress progress) throws IOException, CurveException {
        this.progress = progress;
        size = Math.max(1, Files.size(file));
        bytes = new CountedBytes(new BufferedInputStream(Files.newInputStream(file), SAMPLE));
        try {
            bytes.mark(SAMPLE);
            final byte[] sample = bytes.readNBytes(SAMPLE);
            bytes.reset();
            text = new BufferedReader(new InputStreamReader(bytes, encoding(sample)));
        } catch (final IOException | CurveException e) {
            bytes.close();
            throw e;
        }
    }

    private static Charset encoding(final byte[] sample) throws CurveException {
        if (begins(sample, 'P', 'K', 3, 4) || begins(sample, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new CurveException("This is a spreadsheet or an archive, not a text file. Save the sheet as CSV or "
                + "tab-separated text.");
        } else if (begins(sample, 0xFF, 0xFE) || begins(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        for (final byte b : sample) {
            if (b == 0) {
                throw new CurveException("This is not a text file (it holds the byte 0). Export the curves as text "
                    + "or CSV from the instrument's program.");
            }
        }
        try {
            final int end = sample.length < SAMPLE ? sample.length : (SAMPLE - LONGEST_CHARACTER);
            int whole = end;
            while (whole > 0 && whole > end - LONGEST_CHARACTER && (sample[whole - 1] & 0x80) != 0) {
                whole--; // not in the middle of a character
            }
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0,
                sample.length < SAMPLE ? end : whole));
            return StandardCharsets.UTF_8;
        } catch (final CharacterCodingException e) { // NOSONAR: then it is the other
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static boolean begins(final byte[] bytes, final int... start) {
        return bytes.length >= start.length
            && Arrays.equals(Arrays.stream(start).toArray(), java.util.stream.IntStream.range(0, start.length)
                .map(i -> bytes[i] & 0xFF).toArray());
    }

    /** The next line without its end; null after the last one. */
    String next() throws IOException, CurveException, CanceledException {
        final StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c == '\n' && carriage == '\r') {
            c = text.read();
        }
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() == LONGEST_LINE) {
                throw new CurveException("Line " + (number + 1) + " is longer than " + LONGEST_LINE
                    + " characters. This is not a table of curves as text; export them as text or CSV.");
            }
            if (c != '\uFEFF') {
                line.append((char)c);
            }
            c = text.read();
        }
        carriage = c;
        number++;
        if (number % LINES_PER_REPORT == 0) {
            progress.report(bytes.count() / size, () -> "Reading line " + number);
        }
        return line.toString();
    }

    /** Number of the line that was returned last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
