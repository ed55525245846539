/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider.DoubleColumnsProvider;

/** The number columns of the first input. */
public final class NumberColumns extends DoubleColumnsProvider {

    /** Called by the dialog. */
    public NumberColumns() {
        // nothing to set
    }
}
