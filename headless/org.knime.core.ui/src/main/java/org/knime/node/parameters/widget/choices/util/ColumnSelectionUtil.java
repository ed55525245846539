/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.util;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.NodeParametersInput;

/** Finds columns of input tables, mostly for defaults of parameters. */
public final class ColumnSelectionUtil {

    private ColumnSelectionUtil() {
    }

    /**
     * @param context the node's input
     * @param portIndex index of an input port
     * @return its columns; none where there is no table spec
     */
    public static List<DataColumnSpec> getAllColumns(final NodeParametersInput context, final int portIndex) {
        return getFilteredColumns(context, portIndex, column -> true);
    }

    /**
     * @param context the node's input
     * @return the columns of the first port; none where there is no table spec
     */
    public static List<DataColumnSpec> getAllColumnsOfFirstPort(final NodeParametersInput context) {
        return getAllColumns(context, 0);
    }

    /**
     * @param context the node's input
     * @param portIndex index of an input port
     * @return its first column
     */
    public static Optional<DataColumnSpec> getFirstColumn(final NodeParametersInput context, final int portIndex) {
        return getAllColumns(context, portIndex).stream().findFirst();
    }

    /**
     * @param context the node's input
     * @return the first column of the first port
     */
    public static Optional<DataColumnSpec> getFirstColumnOfFirstPort(final NodeParametersInput context) {
        return getFirstColumn(context, 0);
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

    /**
     * @param context the node's input
     * @param portIndex index of an input port
     * @param valueClasses kinds of values
     * @return its columns that hold one of them
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<DataColumnSpec> getCompatibleColumns(final NodeParametersInput context, final int portIndex,
        final Class<? extends DataValue>... valueClasses) {
        return getFilteredColumns(context, portIndex, compatible(Arrays.asList(valueClasses)));
    }

    /**
     * @param context the node's input
     * @param valueClasses kinds of values
     * @return the columns of the first port that hold one of them
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static List<DataColumnSpec> getCompatibleColumnsOfFirstPort(final NodeParametersInput context,
        final Class<? extends DataValue>... valueClasses) {
        return getCompatibleColumns(context, 0, valueClasses);
    }

    /**
     * @param context the node's input
     * @param portIndex index of an input port
     * @return its columns of numbers
     */
    public static List<DataColumnSpec> getDoubleColumns(final NodeParametersInput context, final int portIndex) {
        return getCompatibleColumns(context, portIndex, DoubleValue.class);
    }

    /**
     * @param context the node's input
     * @return the columns of numbers of the first port
     */
    public static List<DataColumnSpec> getDoubleColumnsOfFirstPort(final NodeParametersInput context) {
        return getDoubleColumns(context, 0);
    }

    /**
     * @param context the node's input
     * @param portIndex index of an input port
     * @return its columns of texts
     */
    public static List<DataColumnSpec> getStringColumns(final NodeParametersInput context, final int portIndex) {
        return getCompatibleColumns(context, portIndex, StringValue.class);
    }

    /**
     * @param context the node's input
     * @return the columns of texts of the first port
     */
    public static List<DataColumnSpec> getStringColumnsOfFirstPort(final NodeParametersInput context) {
        return getStringColumns(context, 0);
    }

    static boolean isCompatible(final DataColumnSpec column,
        final Collection<Class<? extends DataValue>> valueClasses) {
        return valueClasses.stream().anyMatch(column.getType()::isCompatible);
    }

    private static Predicate<DataColumnSpec> compatible(final Collection<Class<? extends DataValue>> valueClasses) {
        return column -> isCompatible(column, valueClasses);
    }

    private static Stream<DataColumnSpec> columns(final DataTableSpec spec) {
        return spec == null ? Stream.empty() : spec.stream();
    }
}
