/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.page;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;

/** The stages of building a page. */
final class PageStages implements Page.RequireFromFileOrString {

    @Override
    public Page.RequireBundle fromFile() {
        return clazz -> basePath -> relativeFilePath -> new FromFilePage(clazz, basePath, relativeFilePath);
    }

    @Override
    public Page.RequireRelativePath fromString(final Page.StringSupplier content, final Charset charset) {
        return relativePath -> new Page(new ComputedResource(relativePath,
            () -> new ByteArrayInputStream(content.get().getBytes(charset)), charset), false);
    }
}
