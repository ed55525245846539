/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.view;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.data.DataServiceProvider;

/** A view of a node. The real one can also be asked for its page. */
public interface NodeView extends DataServiceProvider {

    /**
     * @param settings the view's settings
     * @throws InvalidSettingsException if they cannot be loaded
     */
    void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /** @param settings the view's settings, already validated */
    void loadValidatedSettingsFrom(NodeSettingsRO settings);
}
