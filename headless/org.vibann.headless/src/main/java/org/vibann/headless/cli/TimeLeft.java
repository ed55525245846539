/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Guesses how long work goes on, from how long it took so far. Thread-safe. */
final class TimeLeft {

    /** Nothing is said of work that has hardly begun: of less than a hundredth, or of its first seconds. */
    private static final double LEAST = 0.01;
    private static final double LEAST_SECONDS = 5;

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final LongSupplier nanos;

    private final long start;

    /** Begins now, by a clock in nanoseconds. */
    TimeLeft(final LongSupplier nanos) {
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    /** Such as ", about 12 min left"; empty where nothing can be said. */
    String text(final double fraction) {
        final double spent = (nanos.getAsLong() - start) / 1e9;
        if (!(fraction >= LEAST) || fraction >= 1 || spent < LEAST_SECONDS) {
            return "";
        }
        final double left = spent * (1 - fraction) / fraction;
        return left < MINUTE ? String.format(Locale.ROOT, ", about %.0f s left", Math.max(1, left))
            : left < HOUR ? String.format(Locale.ROOT, ", about %.0f min left", left / MINUTE)
                : String.format(Locale.ROOT, ", about %.1f h left", left / HOUR);
    }
}
