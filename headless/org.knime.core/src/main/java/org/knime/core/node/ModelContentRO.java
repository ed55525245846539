/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** The content of a model to read. */
public interface ModelContentRO extends ConfigRO {
    /**
     * @param key the key
     * @return the group of that key
     * @throws InvalidSettingsException when there is none
     */
    ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
