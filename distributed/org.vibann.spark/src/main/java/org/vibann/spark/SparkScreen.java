/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.screen.ScreenedPart;
import org.vibann.core.screen.Screening;

/** Screens a grid on Spark: parts of equal length, each a task; what a part gives does not depend on where it runs. */
final class SparkScreen {

    private final JavaSparkContext spark;
    private final byte[] model;
    private final ScreenTask task;
    private final long partLength;
    /** Null for none. */
    private final String checkpoint;
    private final ScreeningCost cost;

    /**
     * @param model bytes of the model's file
     * @param partLength numbers of a part: some minutes of work at most
     * @param checkpoint folder for the parts that are done, which all machines see; null for none
     */
    SparkScreen(final JavaSparkContext spark, final byte[] model, final ScreenTask task, final long partLength,
        final String checkpoint) {
        this.spark = spark;
        this.model = model.clone();
        this.task = task;
        this.partLength = partLength;
        this.checkpoint = checkpoint;
        cost = new ScreeningCost(spark.sc());
    }

    /** What the parts cost that were done here. */
    ScreeningCost cost() {
        return cost;
    }

    /** All parts together. */
    ScreenedPart run() throws IOException {
        final SharedModel<Screening> shared = shared();
        final Screening screening = shared.get();
        final Map<Long, ScreenedPart> done = new TreeMap<>();
        if (checkpoint != null) {
            final Checkpoint kept = new Checkpoint(checkpoint);
            kept.begin(task + ", " + partLength + " numbers a part, model " + java.util.Arrays.hashCode(model));
            done.putAll(kept.parts());
        }
        final long size = screening.size();
        final List<Long> missing = new ArrayList<>();
        for (long part = 0; part * partLength < size; part++) {
            if (!done.containsKey(part)) {
                missing.add(part);
            }
        }
        if (!missing.isEmpty()) {
            final List<ScreenedPart> parts = screen(missing, size);
            for (int i = 0; i < parts.size(); i++) {
                done.put(missing.get(i), parts.get(i));
            }
        }
        return screening.together(List.copyOf(done.values()));
    }

    private SharedModel<Screening> shared() {
        final ScreenTask told = task;
        return new SharedModel<>(model, read -> new Screening(read, told.constraints(), told.settings(), told.load(),
            told.count(), told.unlike()));
    }

    private List<ScreenedPart> screen(final List<Long> missing, final long size) throws IOException {
        final Broadcast<SharedModel<Screening>> shared = spark.broadcast(shared());
        final long length = partLength;
        final String folder = checkpoint;
        final ScreeningCost told = cost;
        final List<String> texts = spark.parallelize(missing, missing.size()).map(part -> {
            final Screening screening = shared.value().get();
            final ScreenedPart screened = told.of(phases -> screening.part(part * length,
                Math.min(size, (part + 1) * length), whileWanted(TaskContext.get()), phases));
            if (folder != null) {
                new Checkpoint(folder).keep(part, screened, String.valueOf(TaskContext.get().taskAttemptId()));
            }
            return screened.text();
        }).collect();
        final List<ScreenedPart> parts = new ArrayList<>();
        for (final String text : texts) {
            parts.add(ScreenedPart.of(text));
        }
        return parts;
    }

    private static Progress whileWanted(final TaskContext context) {
        return (fraction, message) -> {
            if (context.isInterrupted()) {
                throw new CanceledException();
            }
        };
    }
}
