/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page in a file of a bundle, with further files as resources. The real one finds the files through OSGi, needs a
 * bundle that is unpacked and only logs that a file is missing; the stand-in finds them in the folder or jar of a class
 * of the bundle and refuses to go without.
 */
public class FromFilePage extends Page {

    private final Class<?> m_clazz;

    private final String m_basePath;

    FromFilePage(final Class<?> clazz, final String basePath, final String relativeFilePath) {
        super(new FileResource(clazz, basePath, relativeFilePath));
        m_clazz = clazz;
        m_basePath = basePath;
    }

    /**
     * @param relativeFilePath path of a further file, from the folder of the files
     * @return this
     */
    public FromFilePage addResourceFile(final String relativeFilePath) {
        m_resources.put(relativeFilePath, new FileResource(m_clazz, m_basePath, relativeFilePath));
        return this;
    }

    /**
     * @param relativeDirPath path of a folder, from the folder of the files; all files in it and below are added
     * @return this
     */
    public FromFilePage addResourceDirectory(final String relativeDirPath) {
        try (var files = new BundleFiles(m_clazz)) {
            final var base = files.root().resolve(m_basePath);
            try (var found = Files.walk(base.resolve(relativeDirPath))) {
                found.filter(Files::isRegularFile).sorted()
                    .forEach(file -> addResourceFile(base.relativize(file).toString().replace('\\', '/')));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no folder " + relativeDirPath + " in " + m_basePath, e);
        }
        return this;
    }

    /** The files of the bundle of a class: a folder or a jar. */
    private static final class BundleFiles implements AutoCloseable {

        private final java.nio.file.FileSystem m_jar;

        private final Path m_root;

        BundleFiles(final Class<?> clazz) throws IOException {
            final Path location;
            try {
                location = Path.of(clazz.getProtectionDomain().getCodeSource().getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IOException("Cannot find the files of the bundle of " + clazz.getName(), e);
            }
            m_jar = Files.isDirectory(location) ? null : FileSystems.newFileSystem(location);
            m_root = m_jar == null ? location : m_jar.getPath("/");
        }

        Path root() {
            return m_root;
        }

        @Override
        public void close() throws IOException {
            if (m_jar != null) {
                m_jar.close();
            }
        }
    }

    /** A file of a bundle. */
    private record FileResource(Class<?> clazz, String basePath, String path) implements Resource {

        FileResource {
            if (url(clazz, basePath, path) == null) {
                throw new IllegalStateException("There is no file " + basePath + "/" + path + " in the bundle of "
                    + clazz.getName() + ".");
            }
        }

        private static URL url(final Class<?> clazz, final String basePath, final String path) {
            return clazz.getResource("/" + basePath + "/" + path);
        }

        @Override
        public String getRelativePath() {
            return path;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return url(clazz, basePath, path).openStream();
        }
    }
}
