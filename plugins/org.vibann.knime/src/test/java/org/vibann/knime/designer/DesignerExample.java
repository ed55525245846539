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
        parameters.m_bounds = new ElementBoundParameters[]{bound("B", 40)};
        return saved(parameters);
    }

    /**
     * @return settings that propose the next alloys to measure: active learning at 0.98 N, within the contents that a
     *         metallic glass of these elements may have
     */
    public static NodeSettings batch() {
        final var parameters = new InverseDesignerNodeParameters();
        parameters.m_goal = DesignGoal.EXPECTED_IMPROVEMENT;
        parameters.m_load = 0.98;
        parameters.m_step = 1;
        parameters.m_minElements = 3;
        parameters.m_maxElements = 5;
        parameters.m_minWhenPresent = 2;
        parameters.m_candidates = 8;
        parameters.m_minDistance = 12;
        parameters.m_inDomainOnly = false;
        parameters.m_starts = 24;
        parameters.m_bounds = new ElementBoundParameters[]{bound("C", 8), bound("Si", 10), bound("W", 20),
            bound("Mo", 20), bound("Nb", 12)};
        final var metalloids = new GroupBoundParameters();
        metalloids.m_elements = new String[]{"B", "C", "Si"};
        metalloids.m_min = 15;
        metalloids.m_max = 32;
        parameters.m_groups = new GroupBoundParameters[]{metalloids};
        return saved(parameters);
    }

    private static ElementBoundParameters bound(final String element, final double max) {
        final var bound = new ElementBoundParameters();
        bound.m_element = element;
        bound.m_min = 0;
        bound.m_max = max;
        return bound;
    }

    private static NodeSettings saved(final InverseDesignerNodeParameters parameters) {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(InverseDesignerNodeParameters.class, parameters, settings);
        return settings;
    }
}
