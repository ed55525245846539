/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;

/** The designer's settings in the example workflow. */
@SuppressWarnings("restriction")
public final class DesignerExample {

    private DesignerExample() {
    }

    /** @return the settings: the defaults, with a bound that shows what bounds are for */
    public static NodeSettings settings() {
        final var parameters = new InverseDesignerNodeParameters();
        final var boron = new ElementBoundParameters();
        boron.m_element = "B";
        boron.m_min = 0;
        boron.m_max = 40;
        parameters.m_bounds = new ElementBoundParameters[]{boron};
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(InverseDesignerNodeParameters.class, parameters, settings);
        return settings;
    }
}
