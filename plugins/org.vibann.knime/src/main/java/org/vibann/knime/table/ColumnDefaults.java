/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.Optional;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;

/** Which columns a freshly added node proposes. */
public final class ColumnDefaults {

    /** Usual name of the target: Vickers hardness in kgf/mm². */
    public static final String TARGET = "HV";

    /** Usual name of the load column, in N. */
    public static final String LOAD = "Load";

    private ColumnDefaults() {
    }

    /**
     * @param spec the input table
     * @return "HV" where it is a number column, else the last number column that is neither element nor load
     */
    public static Optional<String> target(final DataTableSpec spec) {
        if (isNumber(spec, TARGET)) {
            return Optional.of(TARGET);
        }
        final Optional<String> load = load(spec);
        return spec.stream().filter(c -> c.getType().isCompatible(DoubleValue.class))
            .filter(c -> !ElementColumns.isElementColumn(c)).map(DataColumnSpec::getName)
            .filter(name -> !name.equals(load.orElse(null))).reduce((first, second) -> second);
    }

    /**
     * @param spec the input table
     * @return "Load" where it is a number column
     */
    public static Optional<String> load(final DataTableSpec spec) {
        return isNumber(spec, LOAD) ? Optional.of(LOAD) : Optional.empty();
    }

    private static boolean isNumber(final DataTableSpec spec, final String name) {
        final DataColumnSpec column = spec.getColumnSpec(name);
        return column != null && column.getType().isCompatible(DoubleValue.class);
    }
}
