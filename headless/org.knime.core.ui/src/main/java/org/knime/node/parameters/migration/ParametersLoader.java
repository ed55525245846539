/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.migration;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/**
 * Loads a value from settings.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface ParametersLoader<T> {

    /**
     * @param settings where to read
     * @return the value
     * @throws InvalidSettingsException if something is missing or wrong
     */
    T load(NodeSettingsRO settings) throws InvalidSettingsException;
}
