/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.traversal;

import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;

/** The settings of Latent Traversal in the example workflow: the defaults. */
@SuppressWarnings("restriction")
public final class TraversalExample {

    private TraversalExample() {
    }

    /** @return the settings */
    public static NodeSettings settings() {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(LatentTraversalNodeParameters.class, new LatentTraversalNodeParameters(),
            settings);
        return settings;
    }
}
