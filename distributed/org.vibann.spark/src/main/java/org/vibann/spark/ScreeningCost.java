/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.vibann.core.run.CanceledException;
import org.vibann.core.screen.Phases;
import org.vibann.core.screen.ScreenedPart;

/**
 * What the tasks of a screening cost, summed over all executors: processor time of the tasks' threads, which does not
 * depend on who else uses the machine, apart for looking at numbers and for predicting those in the domain. Work that was
 * done twice is counted twice; parts of a checkpoint were paid for earlier.
 */
final class ScreeningCost implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LongAccumulator looked;
    private final LongAccumulator predicted;
    private final LongAccumulator looking;
    private final LongAccumulator predicting;

    ScreeningCost(final SparkContext spark) {
        looked = spark.longAccumulator();
        predicted = spark.longAccumulator();
        looking = spark.longAccumulator();
        predicting = spark.longAccumulator();
    }

    /** Screens a part. */
    interface Work {
        ScreenedPart with(Phases phases) throws CanceledException;
    }

    /** Does a part in the calling thread and adds what it cost. */
    ScreenedPart of(final Work work) throws CanceledException {
        final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        final long[] spent = new long[2];
        final long[] turned = {clock.getCurrentThreadCpuTime()};
        final Phases phases = begun -> {
            final long now = clock.getCurrentThreadCpuTime();
            spent[begun ? 0 : 1] += now - turned[0];
            turned[0] = now;
        };
        final ScreenedPart part = work.with(phases);
        phases.turn(true);
        looking.add(spent[0]);
        predicting.add(spent[1]);
        predicted.add(part.scored());
        looked.add(part.numbers());
        return part;
    }

    /** As a sentence. */
    String text() {
        return String.format(Locale.ROOT, "Processor time of tasks: %.1f s to look at %d numbers (%.3f us each), %.1f s to "
            + "predict %d alloys (%.1f us each)", looking.sum() / 1e9, looked.sum(), each(looking, looked),
            predicting.sum() / 1e9, predicted.sum(), each(predicting, predicted));
    }

    private static double each(final LongAccumulator nanoseconds, final LongAccumulator count) {
        return count.sum() == 0 ? 0 : nanoseconds.sum() / 1e3 / count.sum();
    }
}
