/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.node.config.base.ConfigBaseWO;

/** A group of settings to write, with cells, types and row keys. */
public interface ConfigWO extends ConfigBaseWO {
    /**
     * @param key the key of a new group in this one
     * @return the new group
     */
    Config addConfig(String key);

    /**
     * @param key the key
     * @param cell a cell, may be null
     */
    void addDataCell(String key, DataCell cell);

    /**
     * @param key the key
     * @param values cells, may be null
     */
    void addDataCellArray(String key, DataCell... values);
}
