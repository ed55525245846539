/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.knime.core.node.ModelContent;

/**
 * Zip entries of port objects that do not say when they were written: the same object then gives the same bytes, at any
 * time and in any time zone. KNIME's serializers take the time of the clock for the entries that they write themselves.
 */
public final class TimelessEntries {

    /**
     * Not the first day that a zip can hold: midnight of that may be the day before where an entry's time is turned into
     * that of another zone, and is then kept in a way that depends on the zone.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int META_VERSION = 1;

    private TimelessEntries() {
    }

    /**
     * @param name the entry's name
     * @return a new entry
     */
    public static ZipEntry of(final String name) {
        final var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /**
     * Writes the entry that KNIME's serializers of port objects and specs begin with: which class to load.
     *
     * @param out where to
     * @param name the entry's name
     * @param key the key of its root
     * @param type class of the object
     * @param more adds what belongs into the entry besides
     * @throws IOException when writing fails
     */
    public static void writeContent(final ZipOutputStream out, final String name, final String key,
        final Class<?> type, final Consumer<ModelContent> more) throws IOException {
        final var content = new ModelContent(key);
        content.addInt("version", META_VERSION);
        content.addString("class_name", type.getName());
        more.accept(content);
        final var bytes = new ByteArrayOutputStream();
        content.saveToXML(bytes);
        out.putNextEntry(of(name));
        out.write(bytes.toByteArray());
        out.closeEntry();
    }
}
