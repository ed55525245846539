/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTest {

    @Test
    void resultsComeInTheOrderOfTheirIndex() throws CanceledException {
        final List<Integer> results = Parallel.map(1000, index -> index * index, Progress.NONE);
        assertThat(results).isEqualTo(IntStream.range(0, 1000).map(i -> i * i).boxed().toList());
    }

    @Test
    void noTasksGiveNoResults() throws CanceledException {
        assertThat(Parallel.map(0, index -> index, Progress.NONE)).isEmpty();
        assertThatThrownBy(() -> Parallel.map(-1, index -> index, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nullResultsAndNestedCallsWork() throws CanceledException {
        final List<List<String>> results = Parallel.map(8,
            outer -> Parallel.map(3, inner -> inner == 0 ? null : outer + "/" + inner, Progress.NONE), Progress.NONE);
        assertThat(results.get(7)).containsExactly(null, "7/1", "7/2");
    }

    @Test
    void theFirstFailureStopsTheOthersAndIsThrownAsItIs() {
        final AtomicInteger begun = new AtomicInteger();
        final IllegalStateException failure = new IllegalStateException("of task 3");
        assertThatThrownBy(() -> Parallel.map(1_000_000, index -> {
            begun.incrementAndGet();
            if (index == 3) {
                throw failure;
            }
            return index;
        }, Progress.NONE)).isSameAs(failure);
        assertThat(begun.get()).isLessThan(1_000_000);
    }

    @Test
    void anErrorOfATaskReachesTheCaller() {
        final AssertionError failure = new AssertionError("broken");
        assertThatThrownBy(() -> Parallel.map(4, index -> {
            throw failure;
        }, Progress.NONE)).isSameAs(failure);
    }

    @Test
    void aCancelDoesNotWaitForTasksThatNeverEnd() {
        final CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> Parallel.map(1, index -> {
            try {
                new CountDownLatch(1).await();
            } catch (final InterruptedException ex) {
                interrupted.countDown();
            }
            return index;
        }, (fraction, message) -> {
            throw new CanceledException();
        })).isInstanceOf(CanceledException.class);
        try {
            assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (final InterruptedException ex) {
            throw new AssertionError(ex);
        }
    }

    @Test
    void aCancelReachesTheProgressOfLongTasks() throws InterruptedException {
        final CountDownLatch stopped = new CountDownLatch(1);
        assertThatThrownBy(() -> Parallel.mapLong(1, (index, progress) -> {
            try {
                while (true) {
                    progress.report(0.5, () -> "half");
                    Thread.onSpinWait();
                }
            } finally {
                stopped.countDown();
            }
        }, (fraction, message) -> {
            throw new CanceledException();
        })).isInstanceOf(CanceledException.class);
        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTaskThatIsCanceledCancelsTheWhole() {
        assertThatThrownBy(() -> Parallel.map(10, index -> {
            throw new CanceledException();
        }, Progress.NONE)).isInstanceOf(CanceledException.class);
    }

    @Test
    void anInterruptOfTheCallerCancelsAndStaysSet() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Parallel.map(2, index -> index, Progress.NONE)).isInstanceOf(CanceledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void progressEndsAtOneAndStaysInRange() throws CanceledException {
        final List<Double> fractions = Collections.synchronizedList(new ArrayList<>());
        Parallel.mapLong(50, (index, progress) -> {
            progress.report(7, () -> "more than all");
            return index;
        }, (fraction, message) -> fractions.add(fraction));
        assertThat(fractions).last().isEqualTo(1.0);
        assertThat(fractions).allMatch(fraction -> fraction >= 0 && fraction <= 1);
    }

    @Test
    void aPartOfAProgressMapsAndClips() throws CanceledException {
        final List<Double> seen = new ArrayList<>();
        final Progress part = ((Progress)(fraction, message) -> seen.add(fraction)).part(0.2, 0.6);
        part.report(0, () -> "");
        part.report(0.5, () -> "");
        part.report(2, () -> "");
        part.part(0.5, 1).report(1, () -> "");
        assertThat(seen).hasSize(4);
        assertThat(seen.get(0)).isEqualTo(0.2);
        assertThat(seen.get(1)).isCloseTo(0.4, Offset.offset(1e-12));
        assertThat(seen.get(2)).isCloseTo(0.6, Offset.offset(1e-12));
        assertThat(seen.get(3)).isCloseTo(0.6, Offset.offset(1e-12));
    }
}
