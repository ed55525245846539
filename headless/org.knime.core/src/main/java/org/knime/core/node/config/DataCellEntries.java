/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config;

import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;

/** Writes cells of the native types into settings, as KNIME does: the class name, and a group with the value. */
final class DataCellEntries {
    private static final String CFG_CELL = "datacell";

    private DataCellEntries() {
    }

    static void save(final Config config, final DataCell cell) {
        if (cell == null) {
            config.addString(CFG_CELL, null);
            return;
        }
        final String className = cell.getClass().getName();
        config.addString(CFG_CELL, className);
        final Config content = config.addConfig(className);
        final String key = cell.getClass().getSimpleName();
        if (cell instanceof StringCell text) {
            content.addString(key, text.getStringValue());
        } else if (cell instanceof BooleanCell truth) {
            content.addBoolean(key, truth.getBooleanValue());
        } else if (cell instanceof IntCell number) {
            content.addInt(key, number.getIntValue());
        } else if (cell instanceof LongCell number) {
            content.addLong(key, number.getLongValue());
        } else if (cell instanceof DoubleCell number) {
            content.addDouble(key, number.getDoubleValue());
        } else if (cell instanceof MissingCell missing) {
            content.addString(key, missing.getError());
        } else {
            throw new IllegalArgumentException("Cells of " + className + " cannot be written into settings");
        }
    }

    static DataCell load(final Config config) throws InvalidSettingsException {
        final String className = config.getString(CFG_CELL);
        if (className == null) {
            return null;
        }
        final Config content = config.getConfig(className);
        final String key = className.substring(className.lastIndexOf('.') + 1);
        return switch (key) {
            case "StringCell" -> new StringCell(content.getString(key));
            case "BooleanCell" -> BooleanCell.get(content.getBoolean(key));
            case "IntCell" -> new IntCell(content.getInt(key));
            case "LongCell" -> new LongCell(content.getLong(key));
            case "DoubleCell" -> new DoubleCell(content.getDouble(key));
            case "MissingCell" -> new MissingCell(content.getString(key, null));
            default -> throw new InvalidSettingsException("Could not read DataCell: " + className);
        };
    }
}
