/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

/** Refuses values of a configuration, with a text for the user. */
final class Check {

    private Check() {
    }

    static void that(final boolean ok, final String otherwise) {
        if (!ok) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static boolean positive(final double value) {
        return value > 0 && Double.isFinite(value);
    }

    static boolean notNegative(final double value) {
        return value >= 0 && Double.isFinite(value);
    }
}
