/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.page;

import java.io.IOException;
import java.io.InputStream;

/** A file that a browser can ask for. */
public interface Resource {

    /** Kind of content, known from the file's extension. */
    enum ContentType {
        /** A page that is shown in a frame of its own. */
        HTML,
        /** A JavaScript module that is mounted into the application's page. */
        SHADOW_APP,
        /** A drawing. */
        SVG,
        /** An image. */
        PNG;

        static ContentType ofPath(final String path) {
            if (path.endsWith(".html")) {
                return HTML;
            } else if (path.endsWith(".js")) {
                return SHADOW_APP;
            } else if (path.endsWith(".svg")) {
                return SVG;
            } else if (path.endsWith(".png")) {
                return PNG;
            }
            throw new IllegalArgumentException("Can't determine resource content type for path " + path);
        }
    }

    /** @return path relative to the page's root, with slashes */
    String getRelativePath();

    /**
     * @return the content
     * @throws IOException if it cannot be read
     */
    InputStream getInputStream() throws IOException;

    /** @return kind of content */
    ContentType getContentType();
}
