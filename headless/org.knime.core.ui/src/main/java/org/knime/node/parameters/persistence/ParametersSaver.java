/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.persistence;

import org.knime.core.node.NodeSettingsWO;

/**
 * Saves a value to settings.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface ParametersSaver<T> {

    /**
     * @param param the value
     * @param nodeSettings where to write it
     */
    void save(T param, NodeSettingsWO nodeSettings);
}
