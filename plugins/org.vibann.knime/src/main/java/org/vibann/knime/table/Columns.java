/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.Locale;

import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.InvalidSettingsException;

/** Making and checking columns. */
public final class Columns {

    private Columns() {
    }

    /**
     * Finds a number column.
     *
     * @param spec the table
     * @param name the column chosen in the dialog
     * @param role what the column is for, for example "target column"
     * @return its index
     * @throws InvalidSettingsException if it is absent or not numeric; the text names column, expected type and remedy
     */
    public static int requireNumber(final DataTableSpec spec, final String name, final String role)
        throws InvalidSettingsException {
        if (name == null || name.isBlank()) {
            throw new InvalidSettingsException(
                "No " + role + " is chosen. Open the dialog and choose a number column of the input table.");
        }
        final int index = spec.findColumnIndex(name);
        if (index < 0) {
            throw new InvalidSettingsException("The " + role + " \"" + name
                + "\" is not in the input table. Choose a number column that is, or connect the right table.");
        }
        final DataType type = spec.getColumnSpec(index).getType();
        if (!type.isCompatible(DoubleValue.class)) {
            throw new InvalidSettingsException("The " + role + " \"" + name + "\" holds " + type.getName()
                + ", but numbers are needed. Convert it (String to Number) or choose another column.");
        }
        return index;
    }

    /**
     * @param name the column's name
     * @param type its type
     * @return a column without domain
     */
    public static DataColumnSpec of(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    /**
     * @param name the column's name
     * @return a number column without domain
     */
    public static DataColumnSpec number(final String name) {
        return of(name, DoubleCell.TYPE);
    }

    /**
     * @param name the column's name
     * @param lower lower bound of the domain
     * @param upper upper bound of the domain
     * @return a number column with these bounds as domain
     */
    public static DataColumnSpec number(final String name, final double lower, final double upper) {
        final var creator = new DataColumnSpecCreator(name, DoubleCell.TYPE);
        creator.setDomain(new DataColumnDomainCreator(new DoubleCell(lower), new DoubleCell(upper)).createDomain());
        return creator.createSpec();
    }

    /**
     * Writes a share as a percentage for a column name: 0.9 as "90 %", 0.975 as "97.5 %".
     *
     * @param share the share, between 0 and 1
     * @return the text
     */
    public static String percent(final double share) {
        String digits = String.format(Locale.ROOT, "%.3f", 100 * share);
        digits = digits.replaceAll("0+$", "").replaceAll("\\.$", "");
        return digits + " %";
    }

    /**
     * Writes the level of an interval for a column name, so that the name says where it is not calibrated.
     *
     * @param level the level, between 0 and 1
     * @param calibrated whether the interval is calibrated; otherwise it is the spread of the Monte Carlo passes
     * @return for example "90 %" or "90 % of passes"
     */
    public static String level(final double level, final boolean calibrated) {
        return percent(level) + (calibrated ? "" : " of passes");
    }

    /**
     * @param text a text, not empty
     * @return the text with a capital first letter
     */
    public static String capitalized(final String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
