/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.DirectoryStream.Filter;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Hands the operations on to those of the machine's files. */
final class DelegatingProvider extends FSFileSystemProvider<DelegatingPath, DelegatingFileSystem> {
    private final DelegatingFileSystem m_fileSystem;

    DelegatingProvider(final DelegatingFileSystem fileSystem) {
        m_fileSystem = fileSystem;
    }

    private static Path local(final Path path) {
        return DelegatingPath.delegate(path);
    }

    private static FileSystemProvider of(final Path path) {
        return local(path).getFileSystem().provider();
    }

    @Override
    public String getScheme() {
        return "knime-headless";
    }

    @Override
    public FileSystem newFileSystem(final URI uri, final Map<String, ?> env) {
        throw new UnsupportedOperationException("File systems are not made from URIs");
    }

    @Override
    public FileSystem getFileSystem(final URI uri) {
        return m_fileSystem;
    }

    @Override
    public Path getPath(final URI uri) {
        return m_fileSystem.wrap(Path.of(uri));
    }

    @Override
    public SeekableByteChannel newByteChannel(final Path path, final Set<? extends OpenOption> options,
        final FileAttribute<?>... attrs) throws IOException {
        return of(path).newByteChannel(local(path), options, attrs);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(final Path dir, final Filter<? super Path> filter)
        throws IOException {
        final DirectoryStream<Path> stream =
            Files.newDirectoryStream(local(dir), path -> filter.accept(m_fileSystem.wrap(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return StreamSupport.stream(stream.spliterator(), false).<Path> map(m_fileSystem::wrap).iterator();
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public void createDirectory(final Path dir, final FileAttribute<?>... attrs) throws IOException {
        of(dir).createDirectory(local(dir), attrs);
    }

    @Override
    public void delete(final Path path) throws IOException {
        of(path).delete(local(path));
    }

    @Override
    public void copy(final Path source, final Path target, final CopyOption... options) throws IOException {
        of(source).copy(local(source), local(target), options);
    }

    @Override
    public void move(final Path source, final Path target, final CopyOption... options) throws IOException {
        of(source).move(local(source), local(target), options);
    }

    @Override
    public boolean isSameFile(final Path path, final Path path2) throws IOException {
        return of(path).isSameFile(local(path), local(path2));
    }

    @Override
    public boolean isHidden(final Path path) throws IOException {
        return of(path).isHidden(local(path));
    }

    @Override
    public FileStore getFileStore(final Path path) throws IOException {
        return of(path).getFileStore(local(path));
    }

    @Override
    public void checkAccess(final Path path, final AccessMode... modes) throws IOException {
        of(path).checkAccess(local(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(final Path path, final Class<V> type,
        final LinkOption... options) {
        return of(path).getFileAttributeView(local(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(final Path path, final Class<A> type,
        final LinkOption... options) throws IOException {
        return of(path).readAttributes(local(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(final Path path, final String attributes, final LinkOption... options)
        throws IOException {
        return of(path).readAttributes(local(path), attributes, options);
    }

    @Override
    public void setAttribute(final Path path, final String attribute, final Object value,
        final LinkOption... options) throws IOException {
        of(path).setAttribute(local(path), attribute, value, options);
    }
}
