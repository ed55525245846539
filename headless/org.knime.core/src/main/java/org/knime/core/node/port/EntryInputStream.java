/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** One entry of a zip stream: closing it goes on to the next entry and leaves the zip stream open. */
final class EntryInputStream extends FilterInputStream {
    EntryInputStream(final ZipInputStream in) {
        super(in);
    }

    @Override
    public void close() throws IOException {
        ((ZipInputStream)in).closeEntry();
    }
}
