/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.vibann.core.file.ModelFile;
import org.vibann.core.file.ModelFormatException;
import org.vibann.core.model.TrainedModel;

/** A model in a file: a model file itself, or one in the zip files that KNIME writes for a port. */
final class StoredModel {

    /** Zip files inside of zip files are opened so deep. */
    private static final int DEEPEST = 3;

    private static final String DOCUMENT = "vibann.json";

    private StoredModel() {
    }

    static TrainedModel read(final Path file) throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        final byte[] model = find(bytes, DEEPEST);
        return ModelFile.read(new ByteArrayInputStream(model == null ? bytes : model));
    }

    /** The innermost zip with the document; null when there is none. */
    private static byte[] find(final byte[] zip, final int depth) throws IOException {
        if (depth == 0 || zip.length < 2 || zip[0] != 'P' || zip[1] != 'K') {
            return null;
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(DOCUMENT)) {
                    return zip;
                }
                final byte[] found = find(in.readAllBytes(), depth - 1);
                if (found != null) {
                    return found;
                }
            }
        } catch (final IllegalArgumentException e) {
            throw new ModelFormatException("The file is damaged: " + e.getMessage(), e);
        }
        return null;
    }
}
