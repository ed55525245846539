/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A page for a browser with the resources that it needs. Start with {@link #create()}. */
public class Page implements Resource {

    private final Resource m_page;

    /** The page's resources by their relative paths. */
    protected final Map<String, Resource> m_resources;

    Page(final Resource page) {
        m_page = page;
        m_resources = new LinkedHashMap<>();
    }

    /** @return the first stage of building a page */
    public static RequireFromFileOrString create() {
        return () -> clazz -> basePath -> path -> new FromFilePage(clazz, basePath, path);
    }

    /** Stage that requires where the page comes from. */
    public interface RequireFromFileOrString {

        /** @return next stage, for a page in a file of a bundle */
        RequireBundle fromFile();
    }

    /** Stage that requires the bundle of the file. */
    public interface RequireBundle {

        /**
         * @param clazz a class of the bundle
         * @return next stage
         */
        RequireBasePath bundleClass(Class<?> clazz);
    }

    /** Stage that requires the folder of the files. */
    public interface RequireBasePath {

        /**
         * @param basePath path from the bundle's root
         * @return next stage
         */
        RequireRelativeFilePath basePath(String basePath);
    }

    /** Stage that requires the file. */
    public interface RequireRelativeFilePath {

        /**
         * @param relativeFilePath path from the folder of the files
         * @return the page
         */
        FromFilePage relativeFilePath(String relativeFilePath);
    }

    /**
     * @param relativePath path of a resource
     * @return the resource, if the page has it
     */
    public Optional<Resource> getResource(final String relativePath) {
        return Optional.ofNullable(m_resources.get(relativePath));
    }

    @Override
    public String getRelativePath() {
        return m_page.getRelativePath();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return m_page.getInputStream();
    }
}
