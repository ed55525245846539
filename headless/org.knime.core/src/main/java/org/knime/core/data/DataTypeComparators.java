/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

import java.util.List;
import java.util.Map;

/** The order of the values of each type, by the value class that is preferred where a type has several. */
final class DataTypeComparators {
    private static final DataValueComparator BY_TEXT = new DataValueComparator() {
        @Override
        protected int compareDataValues(final DataValue v1, final DataValue v2) {
            return v1.toString().compareTo(v2.toString());
        }
    };

    private static final List<Class<? extends DataValue>> PREFERENCE =
        List.of(BooleanValue.class, IntValue.class, LongValue.class, DoubleValue.class, StringValue.class);

    private static final Map<Class<? extends DataValue>, DataValueComparator> COMPARATORS = Map.of( //
        BooleanValue.class, new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Boolean.compare(((BooleanValue)v1).getBooleanValue(), ((BooleanValue)v2).getBooleanValue());
            }
        }, //
        IntValue.class, new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Integer.compare(((IntValue)v1).getIntValue(), ((IntValue)v2).getIntValue());
            }
        }, //
        LongValue.class, new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Long.compare(((LongValue)v1).getLongValue(), ((LongValue)v2).getLongValue());
            }
        }, //
        DoubleValue.class, new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return Double.compare(((DoubleValue)v1).getDoubleValue(), ((DoubleValue)v2).getDoubleValue());
            }
        }, //
        StringValue.class, new DataValueComparator() {
            @Override
            protected int compareDataValues(final DataValue v1, final DataValue v2) {
                return ((StringValue)v1).getStringValue().compareTo(((StringValue)v2).getStringValue());
            }
        });

    private DataTypeComparators() {
    }

    static DataValueComparator of(final DataType type) {
        return PREFERENCE.stream().filter(type::isCompatible).findFirst().map(COMPARATORS::get).orElse(BY_TEXT);
    }
}
