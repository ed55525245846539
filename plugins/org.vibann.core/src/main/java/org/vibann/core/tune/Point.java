/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values of settings.
 *
 * @param values name and value of each, in the order of the space: an {@link Integer}, a {@link Double} or a
 *            {@link String}
 */
public record Point(Map<String, Object> values) {

    /** Copies. */
    public Point {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((name, value) -> {
            if (!(value instanceof Integer || value instanceof Double || value instanceof String)) {
                throw new IllegalArgumentException("The setting " + name + " cannot be " + value + ".");
            }
        });
    }

    /**
     * @param name name of a setting with whole numbers
     * @return its value
     */
    public int integer(final String name) {
        return (Integer)value(name);
    }

    /**
     * @param name name of a setting with numbers
     * @return its value
     */
    public double real(final String name) {
        return (Double)value(name);
    }

    /**
     * @param name name of a setting with words
     * @return its value
     */
    public String choice(final String name) {
        return (String)value(name);
    }

    private Object value(final String name) {
        final Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting " + name + " among " + values.keySet() + ".");
        }
        return value;
    }

    /** @return the settings as users read them, e.g. {@code k 4, metric L1} */
    @Override
    public String toString() {
        return values.entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    }
}
