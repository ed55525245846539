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

/** Bounds of the sum of several elements. */
final class GroupBoundParameters implements NodeParameters {

    @Widget(title = "Elements", description = "The elements whose contents are summed.")
    @ChoicesProvider(ModelElementsProvider.class)
    String[] m_elements = {};

    @Widget(title = "Minimum (at.%)", description = "Least sum.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    double m_min = 0;

    @Widget(title = "Maximum (at.%)", description = "Greatest sum.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostHundred.class)
    double m_max = 100;
}
