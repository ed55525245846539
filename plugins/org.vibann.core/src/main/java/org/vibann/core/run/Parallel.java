/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs independent tasks on all processors. Results come in the order of their index, so they do not depend on the
 * number of threads as long as every task depends on its index alone. All calls share the same threads, see
 * {@link Workers}; calls may be nested.
 */
public final class Parallel {

    private static final long POLL_MILLIS = 50;

    /**
     * One task.
     *
     * @param <T> type of the result
     */
    @FunctionalInterface
    public interface Task<T> {
        /**
         * Computes one result.
         *
         * @param index 0 to n - 1
         * @return the result
         * @throws CanceledException when the user has cancelled
         */
        T run(int index) throws CanceledException;
    }

    /**
     * One task that takes long itself and therefore reports progress and can be cancelled in between.
     *
     * @param <T> type of the result
     */
    @FunctionalInterface
    public interface LongTask<T> {
        /**
         * Computes one result.
         *
         * @param index 0 to n - 1
         * @param progress 0 to 1 of this task; throws once the whole has been cancelled or another task has failed
         * @return the result
         * @throws CanceledException when the user has cancelled
         */
        T run(int index, Progress progress) throws CanceledException;
    }

    private Parallel() {
    }

    /**
     * Runs {@code n} short tasks (each well under a second) and returns their results in index order. The first failure
     * stops the others; it is thrown as it is.
     *
     * @param <T> type of a result
     * @param n number of tasks, 0 or more
     * @param task computes the result of one index; must be thread-safe
     * @param progress told about finished tasks, from the calling thread; when it cancels, tasks not yet begun are
     *            dropped, running ones are interrupted and no longer waited for
     * @return n results, index order; an unmodifiable list
     * @throws CanceledException when the user has cancelled or the calling thread was interrupted
     */
    public static <T> List<T> map(final int n, final Task<T> task, final Progress progress) throws CanceledException {
        return mapLong(n, (index, part) -> task.run(index), progress);
    }

    /**
     * As {@link #map}, for tasks that take long: each gets a progress of its own to report to.
     *
     * @param <T> type of a result
     * @param n number of tasks, 0 or more
     * @param task computes the result of one index; must be thread-safe
     * @param progress told about the work done, finished tasks and parts of running ones, from the calling thread
     * @return n results, index order; an unmodifiable list
     * @throws CanceledException when the user has cancelled or the calling thread was interrupted
     */
    public static <T> List<T> mapLong(final int n, final LongTask<T> task, final Progress progress)
            throws CanceledException {
        if (n < 0) {
            throw new IllegalArgumentException("A negative number of tasks: " + n);
        }
        if (n == 0) {
            progress.report(1, () -> "Nothing to do");
            return List.of();
        }
        final Run<T> run = new Run<>(n, task);
        Workers.SHARED.begin(run);
        try {
            if (Workers.isWorker()) {
                work(run, progress);
            } else {
                await(run, progress);
            }
            if (Thread.interrupted()) { // awaiting does not look at it where all tasks have ended already
                throw new InterruptedException();
            }
            run.throwFailure();
            progress.report(1, run::message);
            return run.results();
        } catch (final InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new CanceledException();
        } finally {
            run.stop();
            Workers.SHARED.end(run);
        }
    }

    private static void await(final Run<?> run, final Progress progress)
            throws CanceledException, InterruptedException {
        while (!run.await(POLL_MILLIS)) {
            progress.report(run.fraction(), run::message);
        }
    }

    /** Takes part in the work before it waits for what others have begun. */
    private static void work(final Run<?> run, final Progress progress)
            throws CanceledException, InterruptedException {
        long told = System.nanoTime();
        while (run.step()) {
            if (System.nanoTime() - told > TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS)) {
                progress.report(run.fraction(), run::message);
                told = System.nanoTime();
            }
        }
        if (!run.isDone()) {
            Workers.SHARED.pause();
            try {
                await(run, progress);
            } finally {
                Workers.SHARED.resume();
            }
        }
    }
}
