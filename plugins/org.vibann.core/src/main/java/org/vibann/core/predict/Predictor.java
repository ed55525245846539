/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import java.util.ArrayList;
import java.util.List;
import org.vibann.core.alloy.Composition;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.Calibration;
import org.vibann.core.model.McPasses;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Predicts with Monte Carlo dropout (Gal and Ghahramani, ICML 2016): each of T passes is the network with one set of
 * dropout masks, and z is the latent mean. The masks are a function of seed and pass alone, hence the prediction of an
 * alloy is a function of its composition and load: the same bits in any batch, any order, any chunk, on any number of
 * threads. A table may therefore be fed piece by piece.
 */
public final class Predictor {

    /** Rows that one task predicts at once; without influence on results. */
    private static final int CHUNK = 64;

    private final TrainedModel model;

    private final PredictorSettings settings;

    private final McPasses passes;

    /**
     * @param model the model
     * @param settings passes, seed, interval and kappa
     */
    public Predictor(final TrainedModel model, final PredictorSettings settings) {
        this.model = model;
        this.settings = settings;
        this.passes = model.passes(settings.passes(), settings.seed());
    }

    /**
     * @return the settings this predictor was made with
     */
    public PredictorSettings settings() {
        return settings;
    }

    /**
     * Predicts any number of alloys in parallel.
     *
     * @param alloys compositions, with loads (N) where the model uses the load; element columns may come in any order
     * @param progress told of every finished chunk
     * @return one prediction a row, in the order of the rows
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where an alloy holds an element that the model does not know, or loads are
     *             missing
     */
    public List<Prediction> predict(final Alloys alloys, final Progress progress) throws CanceledException {
        final Alloys known = fit(alloys);
        final int chunks = (known.size() + CHUNK - 1) / CHUNK;
        final List<List<Prediction>> parts =
            Parallel.map(chunks, chunk -> summarize(known.select(rowsOf(chunk, known.size()))), progress);
        final List<Prediction> predictions = new ArrayList<>(known.size());
        parts.forEach(predictions::addAll);
        return predictions;
    }

    /**
     * Predicts one alloy.
     *
     * @param composition the alloy
     * @param load indentation load in N; not looked at by a model without load
     * @return its prediction
     * @throws IllegalArgumentException where the alloy holds an element that the model does not know
     */
    public Prediction predict(final Composition composition, final double load) {
        return summarize(fit(Alloys.of(List.of(composition), new double[]{load}))).get(0);
    }

    /**
     * Mean and standard deviation as functions of the composition at one load.
     *
     * @param load indentation load in N; not looked at by a model without load
     * @return the surface
     */
    public PredictionSurface surface(final double load) {
        return new PredictionSurface(passes, load);
    }

    private Alloys fit(final Alloys alloys) {
        if (model.usesLoad() && !alloys.hasLoads()) {
            throw new IllegalArgumentException("The model needs an indentation load (N) for every alloy, and the "
                + "alloys have none. Choose the load column, or set one load for all rows.");
        }
        return alloys.elements().equals(model.elements()) ? alloys : alloys.withElements(model.elements());
    }

    private List<Prediction> summarize(final Alloys alloys) {
        final List<Prediction> predictions = new ArrayList<>(alloys.size());
        final double[][] values = passes.predict(alloys);
        final Calibration calibration = model.calibration().orElse(null);
        for (int i = 0; i < values.length; i++) {
            predictions.add(Prediction.of(values[i], alloys.load(i), settings, calibration));
        }
        return predictions;
    }

    private static int[] rowsOf(final int chunk, final int size) {
        final int first = chunk * CHUNK;
        final int[] rows = new int[Math.min(CHUNK, size - first)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = first + i;
        }
        return rows;
    }
}
