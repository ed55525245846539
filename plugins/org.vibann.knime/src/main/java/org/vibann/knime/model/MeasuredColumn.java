/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.OptionalWidget;
import org.vibann.knime.table.ColumnDefaults;

/** Proposes the column with the measured values, of nodes whose first input is the model: its target. */
public final class MeasuredColumn implements OptionalWidget.DefaultValueProvider<String> {

    /** Called by the dialog. */
    public MeasuredColumn() {
        // nothing to set
    }

    @Override
    public String computeState(final NodeParametersInput context) {
        return name(context);
    }

    /**
     * @param context the node's inputs
     * @return name of the target of the connected model, else the usual one
     */
    public static String name(final NodeParametersInput context) {
        return VibannModelPortObjectSpec.in(context).map(VibannModelPortObjectSpec::targetName)
            .orElse(ColumnDefaults.TARGET);
    }
}
