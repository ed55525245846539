/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.List;

import org.vibann.core.data.Alloys;

/**
 * What is known about the training of a model.
 *
 * @param counts for each of the m elements the number of rows that hold it
 * @param meanLoad mean load of the rows in N; NaN without load
 * @param history the first member's training, epoch by epoch
 * @param summary what the training had and reached
 */
public record TrainingRecord(int[] counts, double meanLoad, List<EpochRecord> history, TrainingSummary summary) {

    /** Of weights that were trained elsewhere. */
    static final TrainingSummary UNKNOWN = new TrainingSummary(0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, 0, 0,
        Double.NaN, Double.NaN, "The weights were imported; how they were trained is not recorded.", null, null);

    /** Copies the history; the counts are not to be changed. */
    public TrainingRecord {
        history = List.copyOf(history);
    }

    /**
     * @param alloys the rows given for training
     * @param history see {@link #history()}
     * @param summary see {@link #summary()}
     * @return the record
     */
    public static TrainingRecord of(final Alloys alloys, final List<EpochRecord> history,
        final TrainingSummary summary) {
        double sum = 0;
        for (int i = 0; i < alloys.size(); i++) {
            sum += alloys.load(i);
        }
        return new TrainingRecord(Scalers.counts(alloys), sum / alloys.size(), history, summary);
    }

    /** Of a model of so many elements, nothing being known. */
    static TrainingRecord unknown(final int elements) {
        return new TrainingRecord(new int[elements], Double.NaN, List.of(), UNKNOWN);
    }

    /** @param other {@link #summary()} @return a copy with it */
    public TrainingRecord withSummary(final TrainingSummary other) {
        return new TrainingRecord(counts, meanLoad, history, other);
    }
}
