/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.net.URI;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;

/** A folder of the machine, or all of it, seen as a file system of KNIME. */
final class DelegatingFileSystem extends FSFileSystem<DelegatingPath> {
    private final DelegatingProvider m_provider = new DelegatingProvider(this);

    private final Path m_root;

    /** @param root the folder that all paths are in, null for all files of the machine */
    DelegatingFileSystem(final FSLocationSpec spec, final Path root) {
        super(spec, "");
        m_root = root;
    }

    DelegatingPath wrap(final Path path) {
        return new DelegatingPath(this, path);
    }

    @Override
    public FSFileSystemProvider<?, ?> provider() {
        return m_provider;
    }

    /** @throws IllegalArgumentException when the path leaves the folder */
    @Override
    public DelegatingPath getPath(final String first, final String... more) {
        if (m_root == null) {
            return wrap(Path.of(first, more));
        }
        final String inside = first.replaceFirst("^/+", "");
        final Path path = m_root.resolve(Path.of(inside, more)).normalize();
        if (!path.startsWith(m_root)) {
            throw new IllegalArgumentException("The path '" + first + "' leaves the folder it is relative to.");
        }
        return wrap(path);
    }

    @Override
    public DelegatingPath getPath(final FSLocation fsLocation) {
        if (fsLocation.getFSCategory() != FSCategory.CUSTOM_URL) {
            return getPath(fsLocation.getPath());
        }
        final URI uri = URI.create(fsLocation.getPath().replace(" ", "%20"));
        if (!"file".equals(uri.getScheme())) {
            throw new IllegalArgumentException("Only file URLs can be read outside KNIME: " + fsLocation.getPath());
        }
        return wrap(Path.of(uri));
    }

    @Override
    protected void ensureClosedInternal() {
        // nothing to release
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return FileSystems.getDefault().getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return m_root == null ? FileSystems.getDefault().getRootDirectories() : List.of(wrap(m_root));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return FileSystems.getDefault().supportedFileAttributeViews();
    }

    @Override
    public PathMatcher getPathMatcher(final String syntaxAndPattern) {
        final PathMatcher matcher = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(DelegatingPath.delegate(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("Users are not known");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("Files cannot be watched");
    }
}
