/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The progress of a command on a bar. When the program is told to end, the work leaves at its next report. */
final class CancelableProgress implements Progress, AutoCloseable {

    private final AtomicBoolean canceled = new AtomicBoolean();

    private final CancelOnExit exit = new CancelOnExit(() -> canceled.set(true));

    private final ProgressBar bar;

    /**
     * @param out where to print
     * @param quiet whether to print nothing
     */
    CancelableProgress(final PrintWriter out, final boolean quiet) {
        bar = new ProgressBar(out, quiet);
    }

    @Override
    public void report(final double fraction, final Supplier<String> message) throws CanceledException {
        check();
        bar.report(fraction, message);
    }

    /** Leaves the work when it shall end; shows nothing. */
    void check() throws CanceledException {
        if (canceled.get()) {
            throw new CanceledException();
        }
    }

    /** @return the bar, for what is shown without a look at the cancel */
    ProgressBar bar() {
        return bar;
    }

    /** Takes the bar away before the program, if it is told to end, may do so. */
    @Override
    public void close() {
        bar.close();
        exit.close();
    }
}
