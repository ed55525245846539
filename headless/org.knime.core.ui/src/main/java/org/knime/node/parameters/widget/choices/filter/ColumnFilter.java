/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.filter;

import java.util.List;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes.TypedStringFilterMode;

/** Chooses columns: by hand, by a pattern of their names or by type. */
public final class ColumnFilter extends TypedStringFilter<ColumnTypeFilter> {

    /** Chooses none. */
    public ColumnFilter() {
        this(new String[0]);
    }

    /** @param selected names of the chosen columns */
    public ColumnFilter(final String[] selected) {
        super(selected, new ColumnTypeFilter());
    }

    /** @return this, taking in columns that come later */
    public ColumnFilter withIncludeUnknownColumns() {
        setIncludeUnknownValues(true);
        return this;
    }

    /**
     * @param choices columns to choose from
     * @return names of columns that are chosen by hand and not among them
     */
    public String[] getMissingSelected(final List<DataColumnSpec> choices) {
        return getMissingSelected(names(choices));
    }

    /**
     * @param spec columns to choose from
     * @return names of columns that are chosen by hand and not among them
     */
    public String[] getMissingSelectedFromFullSpec(final DataTableSpec spec) {
        return getMissingSelected(spec.stream().toList());
    }

    /**
     * @param choices columns to choose from
     * @return names of the chosen ones
     */
    public String[] filter(final List<DataColumnSpec> choices) {
        return getSelected(names(choices),
            types -> names(choices.stream().filter(types.getFilterPredicate()).toList()));
    }

    /**
     * @param spec columns to choose from
     * @return names of the chosen ones
     */
    public String[] filterFromFullSpec(final DataTableSpec spec) {
        return filter(spec.stream().toList());
    }

    /** @return whether a column is chosen */
    public Predicate<DataColumnSpec> getFilterPredicate() {
        if (m_mode == TypedStringFilterMode.TYPE) {
            return m_typeFilter.getFilterPredicate();
        }
        final var byName = getStringFilterPredicate();
        return column -> byName.test(column.getName());
    }

    private static String[] names(final List<DataColumnSpec> columns) {
        return columns.stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }
}
