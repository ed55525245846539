/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.OptionalWidget;

/** Proposes the load column of the first input. */
public final class DefaultLoadColumn implements OptionalWidget.DefaultValueProvider<String> {

    /** Called by the dialog. */
    public DefaultLoadColumn() {
        // nothing to set
    }

    @Override
    public String computeState(final NodeParametersInput context) {
        return context.getInTableSpec(0).flatMap(ColumnDefaults::load).orElse(ColumnDefaults.LOAD);
    }
}
