/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContent;
import org.knime.core.node.ModelContentRO;

/** The head of the zip streams of objects and specs: the class to make without arguments. */
final class SimpleContent {
    private static final String CLASS_NAME = "class_name";

    private SimpleContent() {
    }

    static ModelContent create(final String key, final Object owner) {
        final ModelContent content = new ModelContent(key);
        content.addInt("version", 1);
        content.addString(CLASS_NAME, owner.getClass().getName());
        return content;
    }

    static ModelContentRO read(final ZipInputStream in, final String entryName) throws IOException {
        final ZipEntry entry = in.getNextEntry();
        if (entry == null || !entryName.equals(entry.getName())) {
            throw new IOException(
                "Expected zip entry " + entryName + ", got " + (entry == null ? null : entry.getName()));
        }
        return ModelContent.loadFromXML(new EntryInputStream(in));
    }

    static <T> T instantiate(final ModelContentRO content, final Class<T> base) throws IOException {
        final String className;
        try {
            className = content.getString(CLASS_NAME);
        } catch (InvalidSettingsException e) {
            throw new IOException("Unable to load settings", e);
        }
        final Class<? extends T> found = PortTypeExtension.load(className, base)
            .orElseThrow(() -> new IOException("Unable to load class " + className));
        try {
            return found.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IOException("Failed to instantiate class \"" + found.getSimpleName()
                + "\" (failed to invoke no-arg constructor): " + e.getMessage(), e);
        }
    }
}
