/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.vibann.headless.run.RunListener.NodeProgress;

/** The lines of the nodes that run, at the end of the terminal; plain lines where there is no terminal. Thread-safe. */
final class ProgressLines implements AutoCloseable {

    private static final int MILLIS = 200;

    private static final String UP_AND_CLEAR = "\033[1A\033[2K";

    private final PrintWriter out;

    private final boolean terminal;

    private final int columns = Math.max(20, Integer.getInteger("vibann.columns", 80));

    private final Map<String, NodeProgress> running = new LinkedHashMap<>();

    private int shown;

    private final Thread painter;

    /**
     * @param out where to print
     * @param terminal whether lines can be changed after they were printed
     */
    ProgressLines(final PrintWriter out, final boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        painter = new Thread(this::paintUntilInterrupted, "progress lines");
        painter.setDaemon(true);
        if (terminal) {
            painter.start();
        }
    }

    /** A node starts. */
    synchronized void started(final String label, final NodeProgress progress) {
        if (terminal) {
            running.put(label, progress);
            paint();
        } else {
            print(label + ": started");
        }
    }

    /** A node ended. */
    synchronized void ended(final String label) {
        running.remove(label);
    }

    /** Prints a line that stays. */
    synchronized void print(final String text) {
        clear();
        out.println(text);
        paint();
        out.flush();
    }

    /** Takes the lines of running nodes away, so that others can print; they come back by themselves. */
    synchronized void clear() {
        out.print(UP_AND_CLEAR.repeat(shown));
        out.flush();
        shown = 0;
    }

    @Override
    public void close() {
        painter.interrupt();
        clear();
    }

    private void paintUntilInterrupted() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(MILLIS);
                paint();
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void paint() {
        if (terminal && !(running.isEmpty() && shown == 0)) {
            clear();
            running.forEach((label, progress) -> out.println(line(label, progress)));
            shown = running.size();
            out.flush();
        }
    }

    private String line(final String label, final NodeProgress progress) {
        final double fraction = progress.fraction();
        final String percent =
            Double.isNaN(fraction) ? "    " : String.format(Locale.ROOT, "%3d%%", (int)(fraction * 100));
        final String text = percent + " " + label + "  " + progress.message().replaceAll("\\s+", " ");
        return text.length() < columns ? text : text.substring(0, columns - 1);
    }
}
