/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.page;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Supplier;

/** A resource that is computed when asked for. */
record ComputedResource(String path, Supplier<InputStream> content, Charset charset) implements Resource {

    @Override
    public String getRelativePath() {
        return path;
    }

    @Override
    public InputStream getInputStream() {
        return content.get();
    }

    @Override
    public ContentType getContentType() {
        return ContentType.ofPath(path);
    }
}
