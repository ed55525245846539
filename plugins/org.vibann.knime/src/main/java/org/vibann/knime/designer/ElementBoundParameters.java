/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.vibann.knime.table.Validations.IsAtMostHundred;

/** Bounds of one element. */
final class ElementBoundParameters implements NodeParameters {

    @Widget(title = "Element", description = "Symbol of the element.")
    @ChoicesProvider(ModelElementsProvider.class)
    String m_element = "Fe";

    @Widget(title = "Minimum (at.%)", description = "Least content. Above 0, every alloy contains the element.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    double m_min = 0;

    @Widget(title = "Maximum (at.%)", description = "Greatest content.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    double m_max = 100;

    /** Proposes the first element of the connected model for a new row. */
    static final class NewRow implements StateProvider<ElementBoundParameters> {
        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
        }

        @Override
        public ElementBoundParameters computeState(final NodeParametersInput context) {
            final var bound = new ElementBoundParameters();
            bound.m_element = ModelElementsProvider.symbols(context).stream().findFirst().orElse(bound.m_element);
            return bound;
        }
    }
}
