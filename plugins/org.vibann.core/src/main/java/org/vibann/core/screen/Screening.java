/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.alloy.Composition;
import org.vibann.core.data.Alloys;
import org.vibann.core.design.space.AlloyGrid;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Looks at all alloys of a grid, part by part, for those of the highest lower confidence bound: in the domain of the model,
 * and no two alike. The alloys are never stored. What comes out does not depend on how the grid is shared out. Immutable
 * and thread-safe.
 */
public final class Screening {

    /** Alloys predicted at once; without influence on results. */
    private static final int PIECE = 1024;

    private final TrainedModel model;
    private final AlloyGrid grid;
    private final Predictor predictor;
    private final double load;
    private final int count;
    private final double unlike;

    /**
     * @param model the model
     * @param constraints what alloys have to meet; they consist of elements that the model was trained on
     * @param settings passes, seed and kappa
     * @param load load in N; not looked at by a model without load
     * @param count most alloys to find, at least 1
     * @param unlike step in at.% to which contents are rounded to tell whether two alloys are alike
     * @throws IllegalArgumentException with a text for the user
     */
    public Screening(final TrainedModel model, final DesignConstraints constraints, final PredictorSettings settings,
        final double load, final int count, final double unlike) {
        if (count < 1 || !(unlike > 0 && unlike <= 100) || model.usesLoad() && !(load > 0)) {
            throw new IllegalArgumentException("A screening needs 1 or more alloys to find (not " + count
                + "), a step of 0 to 100 at.% that tells them apart (not " + unlike + "), and a load above 0 N (not " + load
                + ").");
        }
        this.model = model;
        this.load = load;
        this.count = count;
        this.unlike = unlike;
        grid = new AlloyGrid(constraints, model.elements().stream().filter(e -> model.count(e) > 0).toList());
        predictor = new Predictor(model, settings);
    }

    /** @return how many numbers the grid has */
    public long size() {
        return grid.size();
    }

    /**
     * @param hit an alloy that was found
     * @return its composition
     */
    public Composition composition(final Hit hit) {
        return grid.composition(grid.alloy(hit.number()).orElseThrow());
    }

    /**
     * Looks at a part of the grid in the calling thread.
     *
     * @param from first number
     * @param to behind the last one
     * @param progress told of the part that is done
     * @return what it gave
     * @throws CanceledException when the user cancels
     */
    public ScreenedPart part(final long from, final long to, final Progress progress) throws CanceledException {
        final Shortlist shortlist = new Shortlist(count);
        final List<Numbered> piece = new ArrayList<>(PIECE);
        long alloys = 0;
        long scored = 0;
        for (long number = from; number < to; number++) {
            final double[] fractions = grid.alloy(number).orElse(null);
            if (fractions != null) {
                alloys++;
                piece.add(new Numbered(number, fractions));
            }
            if (piece.size() == PIECE || number == to - 1) {
                scored += score(piece, shortlist, progress);
                piece.clear();
                final long done = number - from + 1;
                progress.report((double)done / (to - from), () -> done + " of " + (to - from));
            }
        }
        return new ScreenedPart(to - from, alloys, scored, shortlist.hits());
    }

    private record Numbered(long number, double[] fractions) {
    }

    /** Predicts those in the domain. */
    private int score(final List<Numbered> piece, final Shortlist shortlist, final Progress progress)
        throws CanceledException {
        if (piece.isEmpty()) {
            return 0;
        }
        final Alloys all = alloys(piece);
        final double[] distances = model.domain().map(domain -> domain.distances(all)).orElse(null);
        final List<Numbered> near = new ArrayList<>(piece);
        if (distances != null) {
            final double limit = model.domain().orElseThrow().limit();
            near.clear();
            for (int i = 0; i < distances.length; i++) {
                if (distances[i] <= limit) {
                    near.add(piece.get(i));
                }
            }
        }
        if (near.isEmpty()) {
            return 0;
        }
        final List<Prediction> predictions =
            predictor.predictInThread(near.size() == piece.size() ? all : alloys(near), progress);
        for (int i = 0; i < predictions.size(); i++) {
            final Numbered alloy = near.get(i);
            shortlist.add(new Hit(alloy.number(), predictions.get(i).lcb()), new Cell(alloy.fractions(), unlike));
        }
        return near.size();
    }

    private Alloys alloys(final List<Numbered> some) {
        final double[] loads = new double[some.size()];
        Arrays.fill(loads, load);
        return Alloys.of(grid.elements(), some.stream().map(Numbered::fractions).toArray(double[][]::new),
            model.usesLoad() ? loads : null);
    }

    /**
     * Puts parts together.
     *
     * @param parts parts of the grid, in any order
     * @return what they give together
     */
    public ScreenedPart together(final List<ScreenedPart> parts) {
        final Shortlist shortlist = new Shortlist(count);
        for (final ScreenedPart part : parts) {
            for (final Hit hit : part.hits()) {
                shortlist.add(hit, new Cell(grid.alloy(hit.number()).orElseThrow(), unlike));
            }
        }
        return new ScreenedPart(parts.stream().mapToLong(ScreenedPart::numbers).sum(),
            parts.stream().mapToLong(ScreenedPart::alloys).sum(), parts.stream().mapToLong(ScreenedPart::scored).sum(),
            shortlist.hits());
    }
}
