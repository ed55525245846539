/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vibann.core.alloy.Composition;
import org.vibann.core.data.Alloys;
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

    /** The same for passes in blocks. */
    private static final int CHUNK_OF_BLOCKS = 16;

    private final TrainedModel model;

    private final PredictorSettings settings;

    /** The first ones, where there are more than can be held. */
    private final McPasses passes;

    /**
     * @param model the model
     * @param settings passes, seed, interval and kappa
     */
    public Predictor(final TrainedModel model, final PredictorSettings settings) {
        this.model = model;
        this.settings = settings;
        passes = model.passes(Math.min(settings.passes(), McPasses.MOST), settings.seed());
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
        return predict(alloys, List.of(settings.level()), progress).stream().map(levels -> levels.get(0)).toList();
    }

    /**
     * As above, with intervals of several levels from the same passes.
     *
     * @param alloys as above
     * @param levels levels of the intervals, each in (0, 1); the level of the settings is not looked at
     * @param progress told of every finished chunk
     * @return for each row one prediction a level
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException as above, or where a level is out of range
     */
    public List<List<Prediction>> predict(final Alloys alloys, final List<Double> levels, final Progress progress)
        throws CanceledException {
        final Alloys known = fit(alloys);
        final List<PredictorSettings> each = levels.stream().map(settings::withLevel).toList();
        final int size = settings.passes() > McPasses.MOST ? CHUNK_OF_BLOCKS : CHUNK;
        final int chunks = (known.size() + size - 1) / size;
        final List<List<List<Prediction>>> parts = Parallel.mapLong(chunks,
            (chunk, part) -> predictions(known.select(rowsOf(chunk, size, known.size())), each, part), progress);
        final List<List<Prediction>> predictions = new ArrayList<>(known.size());
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
        try {
            return predictions(fit(Alloys.of(List.of(composition), new double[]{load})), List.of(settings),
                Progress.NONE).get(0).get(0);
        } catch (final CanceledException e) {
            throw new IllegalStateException("Nobody can cancel the prediction of one alloy.", e);
        }
    }

    /**
     * Mean and standard deviation as functions of the composition at one load; of the first {@link McPasses#MOST} passes
     * where there are more.
     *
     * @param load indentation load in N; not looked at by a model without load
     * @return the surface
     */
    public PredictionSurface surface(final double load) {
        return new PredictionSurface(passes, load);
    }

    /**
     * As {@link #predict(Alloys, Progress)}, with the same bits, in the calling thread: for callers that share processors
     * out themselves.
     *
     * @param alloys as there
     * @param progress told of every finished chunk
     * @return one prediction a row
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException as there
     */
    public List<Prediction> predictInThread(final Alloys alloys, final Progress progress) throws CanceledException {
        final Alloys known = fit(alloys);
        final List<Prediction> predictions = new ArrayList<>(known.size());
        for (int chunk = 0; chunk * CHUNK < known.size(); chunk++) {
            predictions(known.select(rowsOf(chunk, CHUNK, known.size())), List.of(settings), Progress.NONE)
                .forEach(levels -> predictions.add(levels.get(0)));
            final int done = predictions.size();
            progress.report((double)done / known.size(), () -> done + " of " + known.size() + " done");
        }
        return predictions;
    }

    private Alloys fit(final Alloys alloys) {
        if (model.usesLoad() && !alloys.hasLoads()) {
            throw new IllegalArgumentException("The model needs an indentation load (N) for every alloy, and the "
                + "alloys have none. Choose the load column, or set one load for all rows.");
        }
        return alloys.elements().equals(model.elements()) ? alloys : alloys.withElements(model.elements());
    }

    private List<List<Prediction>> predictions(final Alloys alloys, final List<PredictorSettings> levels,
        final Progress progress) throws CanceledException {
        final PassSummary[] rows = summaries(alloys, progress);
        return IntStream.range(0, rows.length).mapToObj(i -> levels.stream()
            .map(level -> Prediction.of(rows[i], alloys, i, level, model)).toList()).toList();
    }

    private PassSummary[] summaries(final Alloys alloys, final Progress progress) throws CanceledException {
        if (settings.passes() <= McPasses.MOST) {
            return Arrays.stream(passes.predict(alloys)).map(PassSummary::of).toArray(PassSummary[]::new);
        }
        final PassSummary.Sum[] sums = new PassSummary.Sum[alloys.size()];
        Arrays.setAll(sums, i -> new PassSummary.Sum(settings.passes(), McPasses.MOST));
        for (int first = 0; first < settings.passes();) {
            final int done = first;
            progress.report((double)done / settings.passes(), () -> "Pass " + done + " of " + settings.passes());
            final int count = Math.min(McPasses.MOST, settings.passes() - first);
            final double[][] values =
                (first == 0 ? passes : model.passes(first, count, settings.seed())).predict(alloys);
            for (int i = 0; i < values.length; i++) {
                sums[i].add(values[i]);
            }
            first += count;
        }
        return Arrays.stream(sums).map(PassSummary.Sum::done).toArray(PassSummary[]::new);
    }

    private static int[] rowsOf(final int chunk, final int chunkSize, final int size) {
        final int first = chunk * chunkSize;
        return IntStream.range(first, Math.min(size, first + chunkSize)).toArray();
    }
}
