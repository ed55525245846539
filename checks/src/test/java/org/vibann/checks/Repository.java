/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of the repository that people write. */
final class Repository {

    /** Folders that builds and tools fill. */
    private static final Set<String> NOT_OURS = Set.of("target", "out", "node_modules");

    private Repository() {
    }

    /** The folder with {@code build} and {@code vibann}. */
    static Path root() {
        final String given = System.getProperty("vibann.root");
        Path folder = Path.of(given == null ? "" : given).toAbsolutePath();
        while (!(Files.exists(folder.resolve("build")) && Files.exists(folder.resolve("vibann")))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Every Java file, main and test, in the order of their paths. */
    static List<Path> javaFiles() {
        final List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(final Path folder, final BasicFileAttributes attributes) {
                    final String name = folder.getFileName().toString();
                    return NOT_OURS.contains(name) || name.startsWith(".") ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(final Path file, final BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    /** The path of a file below the root, with slashes. */
    static String name(final Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    /** The text of a file. */
    static String read(final Path file) {
        try {
            return Files.readString(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text resource beside the checks, without blank ones and comments after {@code #}. */
    static List<String> resource(final String name) {
        return lines(name).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    /** All lines of a text resource beside the checks. */
    static List<String> lines(final String name) {
        try (var in = Repository.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
