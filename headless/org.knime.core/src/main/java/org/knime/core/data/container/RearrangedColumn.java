/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;

/** A column of the result: a column of the input (factory null), or a column of a factory. */
record RearrangedColumn(DataColumnSpec spec, int index, CellFactory factory) {
    boolean isNew() {
        return factory != null;
    }
}
