/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config;

import java.util.Iterator;

import javax.swing.tree.TreeNode;

import org.knime.core.data.DataCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBaseRO;

/** A group of settings to read, with cells, types and row keys. */
public interface ConfigRO extends ConfigBaseRO, TreeNode {
    /**
     * @param key the key
     * @return the group of that key
     * @throws InvalidSettingsException when there is none
     */
    Config getConfig(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return the cell, null when null was stored
     * @throws InvalidSettingsException when there is none
     */
    DataCell getDataCell(String key) throws InvalidSettingsException;

    /**
     * @param key the key
     * @return the cells, null when null was stored
     * @throws InvalidSettingsException when there are none
     */
    DataCell[] getDataCellArray(String key) throws InvalidSettingsException;

    @Override
    Iterator<String> iterator();
}
