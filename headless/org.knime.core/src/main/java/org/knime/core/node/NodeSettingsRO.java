/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/** Settings of a node to read. */
public interface NodeSettingsRO extends ConfigRO {
    /**
     * @param key the key
     * @return the group of that key
     * @throws InvalidSettingsException when there is none
     */
    NodeSettingsRO getNodeSettings(String key) throws InvalidSettingsException;

    /** @param dest where to add all of these settings */
    void copyTo(ConfigWO dest);
}
