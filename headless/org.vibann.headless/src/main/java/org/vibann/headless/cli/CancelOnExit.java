/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Cancels work when the user ends the program with Ctrl-C, and lets it end in order, for a few seconds at most. */
final class CancelOnExit implements AutoCloseable {

    private static final int SECONDS = 5;

    private final CountDownLatch ended = new CountDownLatch(1);

    private final Thread hook;

    /**
     * @param cancel tells the work to stop; called from another thread
     */
    CancelOnExit(final Runnable cancel) {
        hook = new Thread(() -> {
            cancel.run();
            try {
                ended.await(SECONDS, TimeUnit.SECONDS);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "cancel on exit");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The work has ended. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (final IllegalStateException e) { // NOSONAR the program is ending: the hook waits for this very call
            ended.countDown();
        }
    }
}
