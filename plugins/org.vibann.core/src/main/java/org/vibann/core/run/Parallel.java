/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Runs independent tasks on all processors. Results come in the order of their index, so they do not depend on the
 * number of threads as long as every task depends on its index alone. Each call has its own short-lived daemon threads:
 * nothing is left behind, and calls may be nested.
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
        final AtomicInteger names = new AtomicInteger();
        final int threads = Math.min(n, Runtime.getRuntime().availableProcessors());
        final ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            final Thread thread = new Thread(work, "vibann-worker-" + names.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int t = 0; t < threads; t++) {
                pool.execute(run);
            }
            pool.shutdown();
            while (!pool.awaitTermination(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.report(run.fraction(), run::message);
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
            pool.shutdownNow();
        }
    }

    /** The state of one call, shared by its threads; each thread takes the next index until none is left. */
    private static final class Run<T> implements Runnable {
        private final int n;
        private final LongTask<T> task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicReferenceArray<T> results;
        private final AtomicReferenceArray<Throwable> failures;
        private final AtomicReferenceArray<Double> parts;

        Run(final int n, final LongTask<T> task) {
            this.n = n;
            this.task = task;
            results = new AtomicReferenceArray<>(n);
            failures = new AtomicReferenceArray<>(n);
            parts = new AtomicReferenceArray<>(n);
        }

        @Override
        public void run() {
            int index;
            while (!stopped.get() && (index = next.getAndIncrement()) < n) {
                try {
                    final int current = index;
                    results.set(index, task.run(index, (fraction, message) -> report(current, fraction)));
                    finished.incrementAndGet();
                    parts.set(index, null);
                } catch (final Throwable failure) { // carried to the calling thread, Errors too
                    if (!stopped.getAndSet(true) || !(failure instanceof CanceledException)) {
                        failures.set(index, failure);
                    }
                    return;
                }
            }
        }

        private void report(final int index, final double fraction) throws CanceledException {
            if (stopped.get()) {
                throw new CanceledException();
            }
            parts.set(index, Math.min(1, Math.max(0, fraction)));
        }

        double fraction() {
            final int begun = Math.min(n, next.get());
            final int threads = Runtime.getRuntime().availableProcessors();
            double sum = finished.get();
            for (int i = Math.max(0, begun - 4 * threads); i < begun; i++) { // running ones are among the latest
                final Double part = parts.get(i);
                sum += part == null ? 0 : part;
            }
            return Math.min(1, sum / n);
        }

        String message() {
            return finished.get() + " of " + n + " done";
        }

        void stop() {
            stopped.set(true);
        }

        /** Throws the failure of the lowest index, the one that a single thread would most likely have met. */
        void throwFailure() throws CanceledException {
            for (int i = 0; i < n; i++) {
                final Throwable failure = failures.get(i);
                if (failure instanceof CanceledException canceled) {
                    throw canceled;
                } else if (failure instanceof RuntimeException unchecked) {
                    throw unchecked;
                } else if (failure instanceof Error error) {
                    throw error;
                }
            }
        }

        List<T> results() {
            final List<T> list = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                list.add(results.get(i));
            }
            return Collections.unmodifiableList(list);
        }
    }
}
