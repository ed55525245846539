/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import org.knime.core.node.BufferedDataTable.KnowsRowCountTable;

/** A table that a container has made. */
public interface ContainerTable extends KnowsRowCountTable, CloseableTable {
    @Override
    default void close() {
        // nothing to release
    }
}
