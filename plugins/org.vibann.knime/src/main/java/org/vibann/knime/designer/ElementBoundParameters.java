/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
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
}
