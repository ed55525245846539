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

    /** @return path relative to the page's root, with slashes */
    String getRelativePath();

    /**
     * @return the content
     * @throws IOException if it cannot be read
     */
    InputStream getInputStream() throws IOException;
}
