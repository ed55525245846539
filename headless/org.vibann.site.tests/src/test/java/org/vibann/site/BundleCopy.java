/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.vibann.site.Installation.InstalledBundle;

/** A copy of an installed bundle with another manifest. */
final class BundleCopy {

    private BundleCopy() {
    }

    /**
     * @param bundle a bundle
     * @param manifest what the copy has in place of the bundle's
     * @param folder where to
     * @return a jar with all that is in the bundle's jar or folder
     * @throws IOException when reading or writing fails
     */
    static Path of(final InstalledBundle bundle, final Manifest manifest, final Path folder) throws IOException {
        final Path source = bundle.location();
        final Path copy = folder.resolve(bundle.symbolicName() + ".jar");
        try (OutputStream out = Files.newOutputStream(copy); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            if (Files.isDirectory(source)) {
                try (Stream<Path> files = Files.walk(source)) {
                    for (final Path file : files.filter(Files::isRegularFile).toList()) {
                        final String name = source.relativize(file).toString().replace('\\', '/');
                        if (!name.equals(JarFile.MANIFEST_NAME)) {
                            jar.putNextEntry(new ZipEntry(name));
                            Files.copy(file, jar);
                        }
                    }
                }
            } else {
                try (JarFile original = new JarFile(source.toFile())) {
                    for (final ZipEntry entry : original.stream().filter(e -> !e.isDirectory()).toList()) {
                        if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                            jar.putNextEntry(new ZipEntry(entry.getName()));
                            try (InputStream in = original.getInputStream(entry)) {
                                in.transferTo(jar);
                            }
                        }
                    }
                }
            }
        }
        return copy;
    }
}
