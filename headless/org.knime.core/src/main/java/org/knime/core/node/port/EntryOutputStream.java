/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.port;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.zip.ZipOutputStream;

/** One entry of a zip stream: closing it ends the entry and leaves the zip stream open. */
final class EntryOutputStream extends FilterOutputStream {
    EntryOutputStream(final ZipOutputStream out) {
        super(out);
    }

    @Override
    public void write(final byte[] b, final int off, final int len) throws IOException {
        out.write(b, off, len);
    }

    @Override
    public void close() throws IOException {
        flush();
        ((ZipOutputStream)out).closeEntry();
    }
}
