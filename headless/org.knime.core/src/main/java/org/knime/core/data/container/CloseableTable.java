/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import org.knime.core.data.DataTable;

/** A table that is closed when it is no longer needed. */
public interface CloseableTable extends DataTable, AutoCloseable {
    @Override
    default void close() {
        // nothing to release
    }
}
