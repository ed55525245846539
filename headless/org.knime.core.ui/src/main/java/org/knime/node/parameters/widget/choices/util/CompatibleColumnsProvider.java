/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.choices.util;

import java.util.Collection;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** Columns of an input table that hold one of some kinds of values. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {

    private final Collection<Class<? extends DataValue>> m_valueClasses;

    /** @param valueClass kind of the values */
    protected CompatibleColumnsProvider(final Class<? extends DataValue> valueClass) {
        this(List.of(valueClass));
    }

    /** @param valueClasses kinds of the values; one of them is enough */
    protected CompatibleColumnsProvider(final Collection<Class<? extends DataValue>> valueClasses) {
        m_valueClasses = List.copyOf(valueClasses);
    }

    @Override
    public boolean isIncluded(final DataColumnSpec col) {
        return ColumnSelectionUtil.isCompatible(col, m_valueClasses);
    }

    /** Columns of numbers. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {

        /** For subclasses and the dialog. */
        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }

    /** Columns of texts. */
    public static class StringColumnsProvider extends CompatibleColumnsProvider {

        /** For subclasses and the dialog. */
        protected StringColumnsProvider() {
            super(StringValue.class);
        }
    }
}
