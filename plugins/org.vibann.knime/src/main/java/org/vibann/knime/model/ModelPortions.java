/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/** Asks a model about many alloys in small portions, so that progress shows and a cancel does not wait. */
public final class ModelPortions {

    private static final int ROWS = 128;

    private ModelPortions() {
    }

    /** What is asked of the model. */
    @FunctionalInterface
    public interface Question {
        /**
         * @param model the model
         * @param alloys some alloys
         * @return one row of numbers for each of them
         */
        double[][] ask(TrainedModel model, Alloys alloys);
    }

    /**
     * @param model the model
     * @param alloys N alloys
     * @param question what is asked; must treat each alloy by itself
     * @param progress told of the progress
     * @return the N answers, in the order of the alloys
     * @throws CanceledException if the user cancelled
     */
    public static double[][] ask(final TrainedModel model, final Alloys alloys, final Question question,
        final Progress progress) throws CanceledException {
        final int n = alloys.size();
        final List<double[][]> portions = Parallel.map((n + ROWS - 1) / ROWS, part -> question.ask(model,
            alloys.select(IntStream.range(part * ROWS, Math.min(n, (part + 1) * ROWS)).toArray())), progress);
        return portions.stream().flatMap(Arrays::stream).toArray(double[][]::new);
    }
}
