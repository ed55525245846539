/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.vibann.core.picture.DesignPictures;

/** Settings of the designer's view. */
final class DesignerViewParameters implements NodeParameters {

    @Widget(title = "Mass of a batch (g)", description = """
            The mass in gram that the elements of each candidate are weighed for in the view's table. It can be changed in
            the view, too.
            """)
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_batch = DesignPictures.BATCH;

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_batch > 0 && Double.isFinite(m_batch))) {
            throw new InvalidSettingsException("The mass of a batch is " + m_batch + " g, but must be greater than 0.");
        }
    }
}
