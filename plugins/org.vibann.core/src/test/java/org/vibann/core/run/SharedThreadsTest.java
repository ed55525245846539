/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That calls which share threads neither wait for each other nor see anything of each other. */
@Timeout(60)
class SharedThreadsTest {

    private static int sum(final int depth, final int width) throws CanceledException {
        return depth == 0 ? 1 : Parallel.map(width, i -> sum(depth - 1, width), Progress.NONE).stream()
            .mapToInt(Integer::intValue).sum();
    }

    private static <T> List<T> atOnce(final int callers, final Callable<T> call) throws Exception {
        final ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            final List<T> results = new ArrayList<>();
            for (final Future<T> result : pool.invokeAll(IntStream.range(0, callers).mapToObj(i -> call).toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void deeplyNestedCallsOfManyCallersEnd() throws Exception {
        assertThat(atOnce(9, () -> sum(6, 3))).hasSize(9).containsOnly(729);
    }

    @Test
    void aShortCallDoesNotWaitForTheLongTasksOfAnother() throws Exception {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);
        final ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            final Future<List<Boolean>> slow = pool.submit(() -> Parallel.map(50, i -> {
                begun.countDown();
                return await(end);
            }, Progress.NONE));
            begun.await();
            assertThat(Parallel.map(20, i -> i, Progress.NONE)).hasSize(20);
            assertThat(slow.isDone()).isFalse();
            end.countDown();
            assertThat(slow.get()).hasSize(50).containsOnly(true);
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean await(final CountDownLatch latch) {
        try {
            return latch.await(50, TimeUnit.SECONDS);
        } catch (final InterruptedException e) {
            return false;
        }
    }

    @Test
    void noMoreThreadsWorkThanThereAreProcessorsOrCallers() throws Exception {
        final int callers = Runtime.getRuntime().availableProcessors() + 3;
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        atOnce(callers, () -> Parallel.map(40, i -> Parallel.map(5, k -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            final long until = System.nanoTime() + 200_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            return now.decrementAndGet();
        }, Progress.NONE), Progress.NONE));
        assertThat(most.get()).isBetween(1, 2 * callers);
    }

    @Test
    void aCancelInterruptsNothingElse() throws Exception {
        final AtomicBoolean disturbed = new AtomicBoolean();
        final AtomicBoolean over = new AtomicBoolean();
        final ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            final Future<Integer> quiet = pool.submit(() -> {
                int rounds = 0;
                for (; !over.get(); rounds++) {
                    Parallel.map(16, i -> {
                        disturbed.compareAndSet(false, Thread.currentThread().isInterrupted());
                        return i;
                    }, Progress.NONE);
                }
                return rounds;
            });
            for (int round = 0; round < 20; round++) {
                assertThatThrownBy(() -> Parallel.mapLong(100, (i, part) -> {
                    Parallel.map(4, k -> await(new CountDownLatch(1)), part);
                    return i;
                }, (fraction, message) -> {
                    throw new CanceledException();
                })).isInstanceOf(CanceledException.class);
            }
            over.set(true);
            assertThat(quiet.get()).isPositive();
            assertThat(disturbed).isFalse();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void threadsAreDaemonsOfTheClassesOfThisPackageAndEndWithoutWork() throws Exception {
        final Set<Thread> seen = ConcurrentHashMap.newKeySet();
        Parallel.map(100, i -> seen.add(Thread.currentThread()), Progress.NONE);
        assertThat(seen).isNotEmpty().doesNotContain(Thread.currentThread()).allMatch(Thread::isDaemon)
            .allMatch(thread -> thread.getContextClassLoader() == Parallel.class.getClassLoader());
        for (final Thread thread : seen) {
            thread.join(10_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }
}
