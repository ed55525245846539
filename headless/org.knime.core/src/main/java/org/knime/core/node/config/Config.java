/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.base.ConfigBase;

/** A group of settings, with cells, types and row keys. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {
    private static final String CFG_ARRAY_SIZE = "array-size";

    /** @param key the key of the group */
    protected Config(final String key) {
        super(key);
    }

    @Override
    public abstract Config getInstance(String key);

    @Override
    public final Config addConfig(final String key) {
        return (Config)addConfigBase(key);
    }

    /** @param config a group to add to this one */
    protected final void addConfig(final Config config) {
        addEntry(config);
    }

    @Override
    public final Config getConfig(final String key) throws InvalidSettingsException {
        if (getEntry(key) instanceof Config config) {
            return config;
        }
        throw new InvalidSettingsException("Config for key \"" + key + "\" not found.");
    }

    @Override
    public void addDataCell(final String key, final DataCell cell) {
        DataCellEntries.save(addConfig(key), cell);
    }

    @Override
    public DataCell getDataCell(final String key) throws InvalidSettingsException {
        return DataCellEntries.load(getConfig(key));
    }

    @Override
    public void addDataCellArray(final String key, final DataCell... values) {
        final Config config = addConfig(key);
        if (values != null) {
            config.addInt(CFG_ARRAY_SIZE, values.length);
            for (int i = 0; i < values.length; i++) {
                config.addDataCell(Integer.toString(i), values[i]);
            }
        }
    }

    @Override
    public DataCell[] getDataCellArray(final String key) throws InvalidSettingsException {
        final Config config = getConfig(key);
        final int size = config.getInt(CFG_ARRAY_SIZE, -1);
        if (size == -1) {
            return null;
        }
        final DataCell[] cells = new DataCell[Math.min(size, config.getChildCount())];
        for (int i = 0; i < size; i++) {
            final DataCell cell = config.getDataCell(Integer.toString(i));
            cells[i] = cell;
        }
        return cells;
    }
}
