/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that all calls of {@link Parallel} share: as many as there are processors, or as there are calls from
 * outside where these are more. Each such call has a thread of its own, which looks after its tasks before it helps
 * others, so that no call waits for the long tasks of another; threads to spare help all calls in turn. A call from
 * within a task is worked on by the thread that makes it, and by whoever is free: it needs no thread, so nested calls
 * cannot wait for each other in a circle. Threads are daemons and end soon when there is no work, so that they keep
 * neither a process alive nor the classes of a bundle that was stopped.
 */
final class Workers {

    /** Threads are one thing for the whole process, as processors are; what they compute does not depend on them. */
    static final Workers SHARED = new Workers();

    private static final long IDLE_MILLIS = 200;

    private final ThreadPoolExecutor threads;
    /** Work with tasks to hand out, that which is to be helped next in front. */
    private final Deque<Work> open = new ArrayDeque<>();
    /** Calls from outside that have not ended. */
    private int callers;
    /** Threads with a task, or about to take one. */
    private int busy;

    /** Tasks of one call. Thread-safe. */
    interface Work {

        /** @return number of tasks that nobody has begun */
        int left();

        /** @return whether nobody waits for it any more, or a task of it has failed */
        boolean isStopped();

        /** Runs a task that nobody has begun. @return false where there was none */
        boolean step();
    }

    /** Marks the threads that calls from within a task come from. */
    private static final class Worker extends Thread {

        private Work current;

        Worker(final Runnable work, final String name) {
            super(work, name);
            setDaemon(true);
            setContextClassLoader(Workers.class.getClassLoader());
        }
    }

    private Workers() {
        final AtomicInteger names = new AtomicInteger();
        threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_MILLIS, TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(), work -> new Worker(work, "vibann-worker-" + names.incrementAndGet()));
    }

    /** @return whether the calling thread is one of these, and has to work on what it calls for itself */
    static boolean isWorker() {
        return Thread.currentThread() instanceof Worker;
    }

    /** @return the work whose task the calling thread runs; null outside of all tasks */
    static Work current() {
        return Thread.currentThread() instanceof Worker worker ? worker.current : null;
    }

    /** The calling worker goes over to a task of this work. @return what it was at before */
    static Work enter(final Work work) {
        final Worker worker = (Worker)Thread.currentThread();
        final Work before = worker.current;
        worker.current = work;
        return before;
    }

    /** Gets threads to work; {@link #end} must follow. */
    synchronized void begin(final Work work) {
        if (!isWorker()) {
            start(work);
            callers++;
        }
        open.addFirst(work);
        help(work.left() - 1);
    }

    /** Nobody needs the work any more. */
    synchronized void end(final Work work) {
        open.remove(work);
        callers -= isWorker() ? 0 : 1;
    }

    /** The calling worker waits for others: another may take its place. */
    synchronized void pause() {
        busy--;
        help(open.stream().mapToInt(Work::left).sum());
    }

    /** It has waited. */
    synchronized void resume() {
        busy++;
    }

    private int most() {
        return Math.max(callers, Runtime.getRuntime().availableProcessors());
    }

    private void help(final int tasks) {
        for (int t = 0; t < tasks && busy < most(); t++) {
            start(null);
        }
    }

    private void start(final Work own) {
        threads.execute(() -> {
            for (Work work = next(own); work != null; work = next(own)) {
                work.step();
            }
        });
        busy++;
    }

    /** What a thread works on next: its own before that of others; null where it shall end. */
    private synchronized Work next(final Work own) {
        if (own != null && own.left() > 0) {
            return own;
        }
        for (int i = open.size(); i > 0 && busy <= most(); i--) {
            final Work work = open.removeFirst();
            open.addLast(work);
            if (work.left() > 0) {
                return work;
            }
        }
        busy--;
        return null;
    }
}
