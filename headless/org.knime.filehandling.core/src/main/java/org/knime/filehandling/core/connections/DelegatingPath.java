/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent.Kind;
import java.nio.file.WatchEvent.Modifier;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Iterator;
import java.util.stream.StreamSupport;

/** A path on the machine, seen as one of a file system of KNIME. */
final class DelegatingPath extends FSPath {
    private final DelegatingFileSystem m_fileSystem;

    private final Path m_path;

    DelegatingPath(final DelegatingFileSystem fileSystem, final Path path) {
        m_fileSystem = fileSystem;
        m_path = path;
    }

    static Path delegate(final Path path) {
        return path instanceof DelegatingPath known ? known.m_path : path;
    }

    private Path wrap(final Path path) {
        return path == null ? null : new DelegatingPath(m_fileSystem, path);
    }

    @Override
    public FSFileSystem<?> getFileSystem() {
        return m_fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return m_path.isAbsolute();
    }

    @Override
    public Path getRoot() {
        return wrap(m_path.getRoot());
    }

    @Override
    public Path getFileName() {
        return wrap(m_path.getFileName());
    }

    @Override
    public Path getParent() {
        return wrap(m_path.getParent());
    }

    @Override
    public int getNameCount() {
        return m_path.getNameCount();
    }

    @Override
    public Path getName(final int index) {
        return wrap(m_path.getName(index));
    }

    @Override
    public Path subpath(final int beginIndex, final int endIndex) {
        return wrap(m_path.subpath(beginIndex, endIndex));
    }

    @Override
    public boolean startsWith(final Path other) {
        return m_path.startsWith(delegate(other));
    }

    @Override
    public boolean endsWith(final Path other) {
        return m_path.endsWith(delegate(other));
    }

    @Override
    public Path normalize() {
        return wrap(m_path.normalize());
    }

    @Override
    public Path resolve(final Path other) {
        return wrap(m_path.resolve(delegate(other)));
    }

    @Override
    public Path relativize(final Path other) {
        return wrap(m_path.relativize(delegate(other)));
    }

    @Override
    public URI toUri() {
        return m_path.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return wrap(m_path.toAbsolutePath());
    }

    @Override
    public Path toRealPath(final LinkOption... options) throws IOException {
        return wrap(m_path.toRealPath(options));
    }

    @Override
    public WatchKey register(final WatchService watcher, final Kind<?>[] events, final Modifier... modifiers) {
        throw new UnsupportedOperationException("Files cannot be watched");
    }

    @Override
    public Iterator<Path> iterator() {
        return StreamSupport.stream(m_path.spliterator(), false).map(this::wrap).iterator();
    }

    @Override
    public int compareTo(final Path other) {
        return m_path.compareTo(delegate(other));
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof DelegatingPath path && m_path.equals(path.m_path);
    }

    @Override
    public int hashCode() {
        return m_path.hashCode();
    }

    @Override
    public String toString() {
        return m_path.toString();
    }
}
