/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Settings of a node to write. */
public interface NodeSettingsWO extends ConfigWO {
    /**
     * @param key the key of a new group in this one
     * @return the new group
     */
    NodeSettingsWO addNodeSettings(String key);
}
