/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The state of one call, shared by its threads; each takes the next index until none is left. A call from within a task
 * of another ends with that.
 */
final class Run<T> implements Workers.Work {
    private final int n;
    /** What the calling thread is a part of; null for calls from outside. */
    private final Workers.Work parent = Workers.current();
    private final Parallel.LongTask<T> task;
    private final AtomicReferenceArray<T> results;
    private final AtomicReferenceArray<Throwable> failures;
    private final AtomicReferenceArray<Double> parts;
    /** Threads with a task of this call. */
    private final Set<Thread> running = new HashSet<>();
    private int begun;
    private int finished;
    private volatile boolean stopped;
    /** Whether running threads were interrupted, which they must forget before they go on to other work. */
    private boolean interrupted;

    Run(final int n, final Parallel.LongTask<T> task) {
        this.n = n;
        this.task = task;
        results = new AtomicReferenceArray<>(n);
        failures = new AtomicReferenceArray<>(n);
        parts = new AtomicReferenceArray<>(n);
    }

    @Override
    public synchronized int left() {
        return isStopped() ? 0 : n - begun;
    }

    @Override
    public boolean isStopped() {
        return stopped || parent != null && parent.isStopped();
    }

    @Override
    public boolean step() {
        final int index = take();
        if (index < 0) {
            return false;
        }
        boolean done = false;
        final Workers.Work before = Workers.enter(this);
        try {
            results.set(index, task.run(index, (fraction, message) -> report(index, fraction)));
            done = true;
        } catch (final Throwable failure) { // carried to the calling thread, Errors too
            fail(index, failure);
        } finally {
            Workers.enter(before);
            give(index, done);
        }
        return true;
    }

    private synchronized int take() {
        if (left() == 0) {
            return -1;
        }
        running.add(Thread.currentThread());
        return begun++;
    }

    private synchronized void fail(final int index, final Throwable failure) {
        if (!stopped || !(failure instanceof CanceledException)) {
            failures.set(index, failure);
        }
        stopped = true;
    }

    private synchronized void give(final int index, final boolean done) {
        running.remove(Thread.currentThread());
        if (interrupted) {
            Thread.interrupted();
        }
        finished += done ? 1 : 0;
        parts.set(index, null);
        if (isDone()) {
            notifyAll();
        }
    }

    private void report(final int index, final double fraction) throws CanceledException {
        if (isStopped()) {
            throw new CanceledException();
        }
        parts.set(index, Math.min(1, Math.max(0, fraction)));
    }

    synchronized boolean isDone() {
        return running.isEmpty() && left() == 0;
    }

    /** Waits for the end of all tasks, so long at most. */
    synchronized boolean await(final long millis) throws InterruptedException {
        if (!isDone()) {
            wait(millis);
        }
        return isDone();
    }

    synchronized double fraction() {
        final int threads = Runtime.getRuntime().availableProcessors();
        double sum = finished;
        for (int i = Math.max(0, begun - 4 * threads); i < begun; i++) { // running ones are among the latest
            final Double part = parts.get(i);
            sum += part == null ? 0 : part;
        }
        return Math.min(1, sum / n);
    }

    synchronized String message() {
        return finished + " of " + n + " done";
    }

    /** Hands out no more tasks and interrupts those that run. */
    synchronized void stop() {
        stopped = true;
        interrupted = true;
        running.forEach(Thread::interrupt);
    }

    /** Throws the failure of the lowest index, the one that a single thread would most likely have met; cancels where tasks are missing. */
    synchronized void throwFailure() throws CanceledException {
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
        if (finished < n) {
            throw new CanceledException();
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
