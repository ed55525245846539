/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/**
 * The greatest value of an integer setting: what no sensible use exceeds, and beyond which memory or days would go. The
 * dialog refuses more, and so does {@link #check}, because settings come from files and flow variables, too.
 */
public abstract class IntegerBound extends MaxValidation {

    private final int m_most;

    private IntegerBound(final int most) {
        m_most = most;
    }

    /** 98, the number of elements that alloys may hold. */
    public static final class UpTo98 extends IntegerBound {
        /** Called by the dialog. */
        public UpTo98() {
            super(98);
        }
    }

    /** 100. */
    public static final class UpTo100 extends IntegerBound {
        /** Called by the dialog. */
        public UpTo100() {
            super(100);
        }
    }

    /** 500. */
    public static final class UpTo500 extends IntegerBound {
        /** Called by the dialog. */
        public UpTo500() {
            super(500);
        }
    }

    /** 1000. */
    public static final class UpTo1000 extends IntegerBound {
        /** Called by the dialog. */
        public UpTo1000() {
            super(1000);
        }
    }

    /** 10000. */
    public static final class UpTo10000 extends IntegerBound {
        /** Called by the dialog. */
        public UpTo10000() {
            super(10_000);
        }
    }

    /** 100000. */
    public static final class UpTo100000 extends IntegerBound {
        /** Called by the dialog. */
        public UpTo100000() {
            super(100_000);
        }
    }

    @Override
    protected double getMax() {
        return m_most;
    }

    /** @return the greatest value */
    public int most() {
        return m_most;
    }

    /**
     * Checks every integer setting that has a bound.
     *
     * @param parameters settings of a node
     * @throws InvalidSettingsException if one is above its bound; the text names setting and bound
     */
    public static void check(final NodeParameters parameters) throws InvalidSettingsException {
        for (final Field field : fields(parameters.getClass())) {
            final Optional<IntegerBound> bound = of(field);
            if (bound.isEmpty()) {
                continue;
            }
            final Object value = value(field, parameters);
            final Object number = value instanceof Optional<?> optional ? optional.orElse(null) : value;
            if (number instanceof Integer integer && integer > bound.get().most()) {
                throw new InvalidSettingsException("\"" + field.getAnnotation(Widget.class).title() + "\" is " + integer
                    + ", but must be at most " + bound.get().most() + ".");
            }
        }
    }

    /**
     * @param field a setting
     * @return its bound
     */
    public static Optional<IntegerBound> of(final Field field) {
        final NumberInputWidget widget = field.getAnnotation(NumberInputWidget.class);
        if (widget == null || !IntegerBound.class.isAssignableFrom(widget.maxValidation())) {
            return Optional.empty();
        }
        try {
            return Optional.of((IntegerBound)widget.maxValidation().getConstructor().newInstance());
        } catch (final ReflectiveOperationException e) {
            throw new IllegalStateException(widget.maxValidation() + " has no public constructor", e);
        }
    }

    /** The fields of a class and its superclasses. */
    private static List<Field> fields(final Class<?> type) {
        final List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            fields.addAll(List.of(at.getDeclaredFields()));
        }
        return fields;
    }

    private static Object value(final Field field, final NodeParameters parameters) {
        try {
            field.setAccessible(true);
            return field.get(parameters);
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read", e);
        }
    }
}
