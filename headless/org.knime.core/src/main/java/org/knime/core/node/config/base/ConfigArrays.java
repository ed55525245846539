/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.config.base;

import java.lang.reflect.Array;

import org.knime.core.node.InvalidSettingsException;

/** Arrays in settings, as the groups that KNIME makes of them: a size, and the values by their indices. */
final class ConfigArrays {
    private static final String SIZE = "array-size";

    private ConfigArrays() {
    }

    static void add(final ConfigBase parent, final ConfigEntries type, final String key, final Object values) {
        final ConfigBase config = parent.addConfigBase(key);
        if (values != null) {
            config.addInt(SIZE, Array.getLength(values));
            for (int i = 0; i < Array.getLength(values); i++) {
                config.add(type, Integer.toString(i), Array.get(values, i));
            }
        }
    }

    static Object get(final ConfigBase parent, final ConfigEntries type, final Class<?> component, final String key)
        throws InvalidSettingsException {
        final ConfigBase config = parent.getConfigBase(key);
        final int size = config.getInt(SIZE, -1);
        if (size == -1) {
            return null;
        }
        if (size < 0 || size > config.getChildCount()) {
            throw new InvalidSettingsException("Array for key \"" + key + "\" has the size " + size + " but only "
                + (config.getChildCount() - 1) + " values.");
        }
        final Object values = Array.newInstance(component, size);
        for (int i = 0; i < size; i++) {
            Array.set(values, i, config.value(type, Integer.toString(i)));
        }
        return values;
    }
}
