/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Takes the zip file of a model apart, of which nothing is known yet: it may be another, cut off, or made to do harm. */
final class ModelArchive {

    /** Bytes that an honest file unpacks to for each of its own, at most: weights hardly shrink. */
    private static final long MOST_UNPACKED = 20;
    /** … and files of a few entries, at least. */
    private static final int SMALL = 1 << 20;
    /** Length of the record that ends a zip file. */
    private static final int END_OF_ZIP = 22;

    private ModelArchive() {
    }

    /**
     * @param file a zip file
     * @param names the entries wanted; others are passed over
     * @return the content of those that are there
     * @throws ModelFormatException when the file is truncated, damaged, no zip file, or would unpack to too much
     */
    static Map<String, byte[]> entries(final byte[] file, final Set<String> names) throws IOException {
        if (file.length == 0) {
            throw new ModelFormatException("The file is empty, so it is not a VIBANN model.");
        }
        if (file[0] != 'P' || file.length > 1 && file[1] != 'K') {
            throw new ModelFormatException("This is not a VIBANN model: it is not a zip file.");
        }
        if (!hasEnd(file)) {
            throw truncated();
        }
        final Map<String, byte[]> entries = new LinkedHashMap<>();
        // Entries are stored, but a file that was packed again may have them deflated.
        long budget = Math.min(MOST_UNPACKED * file.length + SMALL, FileLimits.file());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                final byte[] content = zip.readNBytes((int)budget + 1);
                budget -= content.length;
                if (budget < 0) {
                    throw new ModelFormatException("This is not a VIBANN model that can be read: it would unpack to "
                        + "more than " + MOST_UNPACKED + " times its size, or to more than this Java has memory for.");
                }
                if (names.contains(entry.getName()) && entries.put(entry.getName(), content) != null) {
                    throw new ModelFormatException("The VIBANN model is damaged: it has " + entry.getName()
                        + " twice.");
                }
            }
        } catch (final EOFException | ZipException | IllegalArgumentException e) {
            throw new ModelFormatException("The VIBANN model is damaged: " + e.getMessage() + ".", e);
        }
        return entries;
    }

    /** Whether the record that ends every zip file is there: a file that was cut off anywhere has none. */
    private static boolean hasEnd(final byte[] file) {
        for (int i = file.length - END_OF_ZIP; i >= Math.max(0, file.length - END_OF_ZIP - 0xFFFF); i--) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    static ModelFormatException truncated() {
        return new ModelFormatException("The VIBANN model is incomplete: the file ends too early. Copy or save it "
            + "again.");
    }
}
