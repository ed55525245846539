/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.node.parameters.NodeParametersInput;

/** Finds columns of input tables, mostly for defaults of parameters. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {
    }

    /**
     * @param context the node's input
     * @param portIndex index of an input port
     * @param filter which columns are wanted
     * @return the wanted ones of its columns, in the table's order
     */
    public static List<DataColumnSpec> getFilteredColumns(final NodeParametersInput context, final int portIndex,
        final Predicate<DataColumnSpec> filter) {
        return columns(context.getInTableSpec(portIndex).orElse(null)).filter(filter).toList();
    }

    static boolean isCompatible(final DataColumnSpec column,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }

    private static Stream<DataColumnSpec> columns(final DataTableSpec spec) {
        return spec == null ? Stream.empty() : spec.stream();
    }
}
