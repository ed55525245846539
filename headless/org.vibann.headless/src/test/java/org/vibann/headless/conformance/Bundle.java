/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Manifest;

/**
 * A bundle on the class path.
 *
 * @param symbolicName from its manifest
 * @param classes bytes of its class files, in the order of their paths
 */
record Bundle(String symbolicName, List<byte[]> classes) {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** @return the bundle of that name; it is an error if it is not on the class path or has no classes */
    static Bundle find(final String symbolicName) {
        try {
            for (URL url : Collections.list(Bundle.class.getClassLoader().getResources(MANIFEST))) {
                try (var in = url.openStream()) {
                    final var name = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
                    if (name != null && name.split(";")[0].strip().equals(symbolicName)) {
                        return read(symbolicName, url);
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Cannot read the class path", e);
        }
        throw new IllegalStateException("There is no bundle " + symbolicName + " on the class path.");
    }

    List<ClassFile> declarations() {
        return classes.stream().map(ClassFile::read).toList();
    }

    private static Bundle read(final String name, final URL manifest) throws IOException, URISyntaxException {
        final var uri = manifest.toURI();
        if (uri.getScheme().equals("jar")) {
            final var jar = Path.of(new URI(uri.getRawSchemeSpecificPart().replaceFirst("!/.*$", "")));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return new Bundle(name, classFiles(files.getPath("/")));
            }
        }
        return new Bundle(name, classFiles(Path.of(uri).getParent().getParent()));
    }

    private static List<byte[]> classFiles(final Path root) throws IOException {
        final var classes = new ArrayList<byte[]>();
        try (var paths = Files.walk(root)) {
            paths.filter(path -> path.toString().endsWith(".class")).sorted().forEach(path -> {
                try {
                    classes.add(Files.readAllBytes(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        if (classes.isEmpty()) {
            throw new IllegalStateException("There are no classes in " + root);
        }
        return classes;
    }
}
