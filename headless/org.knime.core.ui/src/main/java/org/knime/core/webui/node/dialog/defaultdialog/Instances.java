/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

import org.knime.node.parameters.NodeParametersInput;

/** Makes objects by their constructors, whatever their visibility. */
final class Instances {

    private Instances() {
    }

    static <T> T create(final Class<T> clazz) {
        try {
            return create(clazz.getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Class " + clazz.getName() + " has no constructor without arguments.", e);
        }
    }

    static <T> T create(final Class<T> clazz, final NodeParametersInput input) {
        final Constructor<T> constructor;
        try {
            constructor = clazz.getDeclaredConstructor(NodeParametersInput.class);
        } catch (NoSuchMethodException e) { // not every class has defaults that depend on the input
            return create(clazz);
        }
        return create(constructor, input);
    }

    private static <T> T create(final Constructor<T> constructor, final Object... arguments) {
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Cannot make a " + constructor.getDeclaringClass().getName() + ": "
                + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + constructor.getDeclaringClass().getName(), e);
        }
    }
}
