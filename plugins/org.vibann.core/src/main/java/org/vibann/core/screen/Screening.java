/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Composition;
import org.vibann.core.calibration.DomainSearch;
import org.vibann.core.calibration.TrainingDomain;
import org.vibann.core.data.Alloys;
import org.vibann.core.design.space.AlloyGrid;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.space.GridVisitor;
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
        return part(from, to, progress, Phases.NONE);
    }

    /**
     * Looks at a part of the grid in the calling thread, and tells when it predicts.
     *
     * @param from first number
     * @param to behind the last one
     * @param progress told of the part that is done
     * @param phases told before and behind predictions
     * @return what it gave
     * @throws CanceledException when the user cancels
     */
    public ScreenedPart part(final long from, final long to, final Progress progress, final Phases phases)
        throws CanceledException {
        final Visit visit = new Visit(number -> {
            final double done = (double)(number - from) / (to - from);
            return progress.part(done, done);
        }, phases);
        final long alloys = grid.walk(from, to, visit, progress);
        visit.score();
        return new ScreenedPart(to - from, alloys, visit.scored, visit.shortlist.hits());
    }

    private record Numbered(long number, double[] fractions) {
    }

    /** Gathers alloys that can lie in the domain, and predicts them piece by piece. */
    private final class Visit implements GridVisitor {

        /** Of a number, who is told that the screening is there. */
        private final LongFunction<Progress> at;
        private final Phases phases;
        private final Shortlist shortlist = new Shortlist(count);
        private final List<Numbered> piece = new ArrayList<>(PIECE);
        /** Null where the model knows no domain: all are predicted. */
        private final DomainSearch search =
            model.domain().map(domain -> domain.search(grid.held(), load)).orElse(null);
        private long scored;

        Visit(final LongFunction<Progress> at, final Phases phases) {
            this.at = at;
            this.phases = phases;
        }

        @Override
        public boolean enter(final int held, final int steps) {
            return search == null || search.enter(held, (double)steps / grid.total());
        }

        @Override
        public void alloy(final long number, final double[] fractions) throws CanceledException {
            piece.add(new Numbered(number, fractions));
            if (piece.size() == PIECE) {
                score();
            }
        }

        private void score() throws CanceledException {
            final List<Numbered> near = inDomain(piece);
            if (!near.isEmpty()) {
                phases.turn(true);
                final List<Prediction> predictions =
                    predictor.predictInThread(alloys(near), at.apply(near.get(near.size() - 1).number()));
                phases.turn(false);
                for (int i = 0; i < predictions.size(); i++) {
                    final Numbered alloy = near.get(i);
                    shortlist.add(new Hit(alloy.number(), predictions.get(i).lcb()), new Cell(alloy.fractions(), unlike));
                }
                scored += near.size();
            }
            piece.clear();
        }
    }

    private List<Numbered> inDomain(final List<Numbered> piece) {
        final TrainingDomain domain = model.domain().orElse(null);
        if (domain == null || piece.isEmpty()) {
            return piece;
        }
        final double[] distances = domain.distances(alloys(piece));
        return IntStream.range(0, distances.length).filter(i -> distances[i] <= domain.limit()).mapToObj(piece::get)
            .toList();
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
