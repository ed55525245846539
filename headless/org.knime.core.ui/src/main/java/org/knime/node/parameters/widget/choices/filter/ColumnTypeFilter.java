/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.filter;

import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.node.parameters.widget.choices.TypedStringChoice.PossibleTypeValue;

/** Chooses columns by the name of their type's preferred value class. */
final class ColumnTypeFilter extends TypeFilter {

    @Override
    protected Optional<PossibleTypeValue> fromTypeId(final String typeId) {
        return Optional.of(new PossibleTypeValue(typeId, typeId));
    }

    Predicate<DataColumnSpec> getFilterPredicate() {
        final var selected = getIsSelectedPredicate();
        return column -> selected.test(column.getType().getPreferredValueClass().getName());
    }
}
