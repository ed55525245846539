/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;

/** The settings of the Latent Cluster Assigner in the example workflow: the defaults. */
@SuppressWarnings("restriction")
public final class AssignerExample {

    private AssignerExample() {
    }

    /** @return the settings */
    public static NodeSettings settings() {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(LatentClusterAssignerNodeParameters.class,
            new LatentClusterAssignerNodeParameters(), settings);
        return settings;
    }
}
