/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.filter;

import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;

/** Chooses columns by the name of their type's preferred value class. */
final class ColumnTypeFilter extends TypeFilter {

    Predicate<DataColumnSpec> getFilterPredicate() {
        final var selected = getIsSelectedPredicate();
        return column -> selected.test(column.getType().getPreferredValueClass().getName());
    }
}
