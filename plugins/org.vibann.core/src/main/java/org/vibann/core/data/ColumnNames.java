/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Optional;

import org.vibann.core.alloy.Blanks;

/**
 * Which columns of a file of alloys hold what. Blanks around a name do not count.
 *
 * @param formula name of the column with formulas such as Zr41.2Ti13.8Cu12.5Ni10Be22.5; empty: the file has one column
 *            per element, named by its symbol, with or without unit
 * @param target name of the column with the target; empty: the file has none (alloys to be predicted)
 * @param load name of the column with the load; empty: the file has none
 */
public record ColumnNames(Optional<String> formula, Optional<String> target, Optional<String> load) {

    /** Element columns, target "HV", load "Load". */
    public static final ColumnNames USUAL = new ColumnNames(Optional.empty(), Optional.of("HV"), Optional.of("Load"));

    /** Checks the names; an {@link IllegalArgumentException} says what is wrong. */
    public ColumnNames {
        formula = named(formula, "Name the column that holds the formulas");
        target = named(target, "The target column needs a name");
        load = named(load, "The load column needs a name");
        if (target.isPresent() && target.equals(load)) {
            throw new IllegalArgumentException("The column '" + target.get() + "' cannot be target and load");
        }
    }

    private static Optional<String> named(final Optional<String> column, final String problem) {
        if (column.isPresent() && column.get().isBlank()) {
            throw new IllegalArgumentException(problem);
        }
        return column.map(Blanks::strip);
    }
}
