/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.number;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/** Stands for: no provider of an upper bound. */
final class NoMaxValidation implements StateProvider<MaxValidation> {

    @Override
    public void init(final StateProviderInitializer initializer) {
        // never computes
    }

    @Override
    public MaxValidation computeState(final NodeParametersInput input) {
        throw new UnsupportedOperationException("There is no upper bound to compute.");
    }
}
