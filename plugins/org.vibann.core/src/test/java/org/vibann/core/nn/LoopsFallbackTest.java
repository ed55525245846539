/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the vector API is there but something that its loops need is not, the plain loops take their place. */
class LoopsFallbackTest {

    /** Loads the package anew, but for one class of it. */
    private static final class Without extends ClassLoader {

        private final String missing;

        Without(final String missing) {
            super(LoopsFallbackTest.class.getClassLoader());
            this.missing = missing;
        }

        @Override
        protected Class<?> loadClass(final String name, final boolean resolve) throws ClassNotFoundException {
            final String own = Loops.class.getPackageName() + ".";
            if (!name.startsWith(own)) {
                return super.loadClass(name, resolve);
            }
            final Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, own);
        }

        private Class<?> define(final String name, final String own) throws ClassNotFoundException {
            try (InputStream bytes = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (bytes == null || name.equals(own + missing)) {
                    throw new ClassNotFoundException(name);
                }
                final byte[] all = bytes.readAllBytes();
                return defineClass(name, all, 0, all.length);
            } catch (final IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AffineTiles", "CombineTiles", "VectorLoops"})
    void plainLoopsStandInWhereAClassIsMissing(final String missing) throws ReflectiveOperationException {
        assertThat(fastestWithout(missing)).isEqualTo("Loops");
    }

    @ParameterizedTest
    @ValueSource(strings = "nothing")
    void nothingMissingIsAsEver(final String missing) throws ReflectiveOperationException {
        assertThat(fastestWithout(missing)).isEqualTo(Loops.fastest().getClass().getSimpleName());
    }

    private static String fastestWithout(final String missing) throws ReflectiveOperationException {
        final Method fastest = new Without(missing).loadClass(Loops.class.getName()).getDeclaredMethod("fastest");
        fastest.setAccessible(true);
        return fastest.invoke(null).getClass().getSimpleName();
    }
}
