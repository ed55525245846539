/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

/** One line with a bar that grows, on a terminal only. Thread-safe. */
final class ProgressBar implements AutoCloseable {

    private static final int CELLS = 30;

    private static final long MILLIS = 200;

    private static final String CLEAR = "\r\033[2K";

    private final PrintWriter out;

    private final boolean shown;

    private final int columns = Math.max(20, Integer.getInteger("vibann.columns", 80));

    private long next;

    /**
     * @param out where to print
     * @param quiet whether to print nothing
     */
    ProgressBar(final PrintWriter out, final boolean quiet) {
        this(out, quiet, System.console() != null && !"dumb".equals(System.getenv("TERM")));
    }

    ProgressBar(final PrintWriter out, final boolean quiet, final boolean terminal) {
        this.out = out;
        shown = terminal && !quiet;
    }

    /** Shows how far the work is, a few times a second at most. */
    synchronized void report(final double fraction, final Supplier<String> message) {
        final long now = System.nanoTime() / 1_000_000;
        if (shown && now >= next) {
            next = now + MILLIS;
            out.print(CLEAR + line(fraction, message.get()));
            out.flush();
        }
    }

    private String line(final double fraction, final String message) {
        final double part = Math.min(1, Math.max(0, fraction));
        final int full = (int)(part * CELLS);
        final String text = String.format(Locale.ROOT, "[%s%s] %3d %%  %s", "#".repeat(full), "-".repeat(CELLS - full),
            (int)(part * 100), message.replaceAll("\\s+", " "));
        return text.length() < columns ? text : text.substring(0, columns - 1);
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (shown) {
            out.print(CLEAR);
            out.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}
