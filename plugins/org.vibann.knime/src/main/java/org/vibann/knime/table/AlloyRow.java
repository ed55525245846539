/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

/** What one table row says about an alloy. */
public sealed interface AlloyRow {

    /**
     * A row that can be used.
     *
     * @param fractions content of the element columns, in their order, scaled to sum 1 (not copied)
     * @param load the load in N, NaN where no load column was asked for
     * @param target the target, NaN where no target column was asked for
     */
    record Usable(double[] fractions, double load, double target) implements AlloyRow {
    }

    /**
     * A row that cannot be used.
     *
     * @param missing whether it is for want of a value (else for a value that makes no sense)
     * @param column index of the column at fault
     * @param reason what is wrong, for the user; without the row's name
     */
    record Unusable(boolean missing, int column, String reason) implements AlloyRow {
    }
}
