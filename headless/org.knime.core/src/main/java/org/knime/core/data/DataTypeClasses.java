/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

/** Finds classes of cells and values by name. */
final class DataTypeClasses {
    private DataTypeClasses() {
    }

    static Class<?> find(final String name) throws ClassNotFoundException {
        final ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(name, true, DataTypeClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            if (context == null) {
                throw e;
            }
            return Class.forName(name, true, context);
        }
    }
}
