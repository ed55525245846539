/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.vibann.core.screen.ScreenedPart;

/**
 * The parts of a screening that are done, one file each in a folder that all machines see (local, HDFS, S3). A file
 * appears under its name as a whole or not at all, so whatever is killed when, a part is there once or is done again.
 */
final class Checkpoint {

    private static final String TASK = "task.txt";
    private static final String PART = "part-";

    private final Path folder;
    private final FileSystem files;

    Checkpoint(final String folder) throws IOException {
        this.folder = new Path(folder);
        files = this.folder.getFileSystem(new Configuration());
    }

    /**
     * Begins, or goes on.
     *
     * @param task what the screening is told by
     * @throws IllegalArgumentException where the folder belongs to another screening
     */
    void begin(final String task) throws IOException {
        files.mkdirs(folder);
        final Optional<String> known = read(new Path(folder, TASK));
        if (known.isPresent() && !known.get().equals(task)) {
            throw new IllegalArgumentException("The folder " + folder + " belongs to another screening: " + known.get());
        }
        if (known.isEmpty()) {
            write(TASK, task, "driver");
        }
    }

    /** Keeps a part. */
    void keep(final long number, final ScreenedPart part, final String writer) throws IOException {
        write(PART + number, part.text(), writer);
    }

    /** The parts that are there, by number. */
    Map<Long, ScreenedPart> parts() throws IOException {
        final Map<Long, ScreenedPart> parts = new HashMap<>();
        final List<String> names = new ArrayList<>();
        for (final FileStatus file : files.listStatus(folder)) {
            names.add(file.getPath().getName());
        }
        for (final String name : names) {
            if (name.startsWith(PART)) {
                parts.put(Long.valueOf(name.substring(PART.length())),
                    ScreenedPart.of(read(new Path(folder, name)).orElseThrow()));
            }
        }
        return parts;
    }

    private Optional<String> read(final Path file) throws IOException {
        try (FSDataInputStream in = files.open(file)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (final FileNotFoundException e) { // NOSONAR that is the answer
            return Optional.empty();
        }
    }

    /** Two attempts at a part may write at once: each has a file of its own until it is whole. */
    private void write(final String name, final String text, final String writer) throws IOException {
        final Path begun = new Path(folder, "_" + name + "-" + writer);
        try (FSDataOutputStream out = files.create(begun, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        if (!files.rename(begun, new Path(folder, name))) {
            files.delete(begun, false); // the other attempt was first, with the same text
        }
    }
}
