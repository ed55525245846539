/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A page for a browser with the resources that it needs. Start with {@link #create()}. */
public class Page implements Resource {

    private final Resource m_page;

    /** The page's resources by their relative paths. */
    protected final Map<String, Resource> m_resources;

    /** Whether neither the page nor a resource ever changes. */
    protected boolean m_isCompletelyStatic;

    /**
     * @param page the page itself
     * @param isCompletelyStatic whether it never changes
     */
    protected Page(final Resource page, final boolean isCompletelyStatic) {
        m_page = page;
        m_resources = new LinkedHashMap<>();
        m_isCompletelyStatic = isCompletelyStatic;
    }

    /** @return the first stage of building a page */
    public static RequireFromFileOrString create() {
        return new PageStages();
    }

    /** Stage that requires where the page comes from. */
    public interface RequireFromFileOrString {

        /** @return next stage, for a page in a file of a bundle */
        RequireBundle fromFile();

        /**
         * @param content gives the page
         * @return next stage, for a page that is computed
         */
        default RequireRelativePath fromString(final StringSupplier content) {
            return fromString(content, StandardCharsets.UTF_8);
        }

        /**
         * @param content gives the page
         * @param charset its encoding
         * @return next stage, for a page that is computed
         */
        RequireRelativePath fromString(StringSupplier content, Charset charset);
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

    /** Stage that requires the path of a computed page. */
    public interface RequireRelativePath {

        /**
         * @param relativePath the path; its extension tells the kind of content
         * @return the page
         */
        Page relativePath(String relativePath);
    }

    /** Gives a text. */
    public interface StringSupplier extends Supplier<String> {
    }

    /**
     * Adds a resource that may change.
     *
     * @param content gives the resource
     * @param relativePath its path
     * @return this
     */
    public Page addResource(final Supplier<InputStream> content, final String relativePath) {
        m_isCompletelyStatic = false;
        m_resources.put(relativePath, new ComputedResource(relativePath, content, null));
        return this;
    }

    /**
     * Adds a resource that may change.
     *
     * @param content gives the resource
     * @param relativePath its path
     * @return this
     */
    public Page addResourceFromString(final Supplier<String> content, final String relativePath) {
        return addResource(() -> new ByteArrayInputStream(content.get().getBytes(StandardCharsets.UTF_8)),
            relativePath);
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

    /** @return whether neither the page nor a resource ever changes */
    public boolean isCompletelyStatic() {
        return m_isCompletelyStatic;
    }

    @Override
    public ContentType getContentType() {
        return m_page.getContentType();
    }
}
