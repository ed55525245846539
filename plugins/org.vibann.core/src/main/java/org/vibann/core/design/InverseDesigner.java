/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Predictor;
import org.vibann.core.predict.PredictorSettings;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Finds alloys that meet constraints and maximise an objective. Everything works on compositions, the ones that are
 * reported: starts from known alloys and mixtures of them; gradient ascent through the network with fixed dropout
 * masks over alloys with few elements; rounding to the grid; exchange search on the grid until no neighbour is better;
 * a choice of alloys that differ; and for these a fresh prediction of exactly what is reported.
 */
public final class InverseDesigner {

    /** Starts that climb together in one task; without influence on results. */
    private static final int CHUNK = 5;

    private InverseDesigner() {
    }

    /**
     * Designs alloys.
     *
     * @param model the model that judges them
     * @param reference known alloys with their targets: starting points, domain and novelty
     * @param settings settings
     * @param progress told of the progress with the best value so far
     * @return candidates and trace; the same for the same input on any number of threads
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException with a text for the user where the constraints are in conflict or the reference
     *             table is empty or holds elements that the model does not know
     */
    public static DesignResult design(final TrainedModel model, final AlloyDataset reference,
        final DesignSettings settings, final Progress progress) throws CanceledException {
        if (reference.size() == 0) {
            throw new IllegalArgumentException("The reference table has no alloys to start from.");
        }
        refuse(settings.conflict(model.elements()), "");
        final Alloys alloys = reference.alloys().withElements(model.elements());
        final Domain domain =
            new Domain(alloys, settings.domainQuantile(), settings.minAlloys(), progress.part(0, 0.02));
        final Familiarity familiarity =
            new Familiarity(model, alloys, domain.rows(), settings.seed(), progress.part(0.02, 0.03));
        final DesignProblem problem = new DesignProblem(settings, model.elements(),
            lattice(settings, model.elements(), domain), domain, familiarity);
        final Predictor searcher = new Predictor(model, new PredictorSettings(settings.searchPasses(),
            settings.prediction().seed(), settings.prediction().level(), settings.prediction().kappa()));
        final Predictor predictor = new Predictor(model, settings.prediction());
        final Starts starts =
            new Starts(problem, searcher.surface(settings.load()), progress.part(0.03, 0.05));
        final List<Ascent.Climb> climbs =
            climb(problem, new Ascent(problem, searcher.surface(settings.load())), starts, progress.part(0.05, 0.5));
        final List<String> notes = new ArrayList<>();
        final List<ExchangeSearch.Point> chosen =
            new Selection(problem, new ExchangeSearch(problem, searcher.surface(settings.load()), false),
                new ExchangeSearch(problem, predictor.surface(settings.load()), true)).choose(climbs, notes,
                    progress.part(0.5, 0.98));
        final Report report = new Report(settings, model, predictor, domain, familiarity, alloys, reference);
        final List<Candidate> candidates = new ArrayList<>(report.of(
            chosen.stream().map(point -> problem.atomicPercent(point.steps())).toList(), progress.part(0.98, 1)));
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.objective()));
        return new DesignResult(candidates, Traces.merge(climbs), domain.threshold(), notes);
    }

    /**
     * Puts given alloys, such as those of a paper, through the same predictor and the same tests of trust as designs.
     * Constraints play no part.
     *
     * @param model the model that judges them
     * @param reference known alloys with their targets: domain and novelty
     * @param compositions the alloys
     * @param settings load, objective, prediction and domain
     * @param progress told of the progress
     * @return one entry an alloy, in the same order
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException with a text for the user where the reference table is empty, or an alloy holds
     *             an element that the model does not know
     */
    public static List<Candidate> assess(final TrainedModel model, final AlloyDataset reference,
        final List<Composition> compositions, final DesignSettings settings, final Progress progress)
        throws CanceledException {
        if (reference.size() == 0) {
            throw new IllegalArgumentException("The reference table has no alloys to compare with.");
        }
        final Alloys alloys = reference.alloys().withElements(model.elements());
        final Domain domain =
            new Domain(alloys, settings.domainQuantile(), settings.minAlloys(), progress.part(0, 0.3));
        final Familiarity familiarity =
            new Familiarity(model, alloys, domain.rows(), settings.seed(), progress.part(0.3, 0.5));
        return new Report(settings, model, new Predictor(model, settings.prediction()), domain, familiarity, alloys,
            reference).of(compositions.stream().map(InverseDesigner::atomicPercent).toList(), progress.part(0.5, 1));
    }

    private static Map<Element, Double> atomicPercent(final Composition composition) {
        final Map<Element, Double> percent = new LinkedHashMap<>();
        composition.elements().forEach(element -> percent.put(element, 100 * composition.fraction(element)));
        return percent;
    }

    private static void refuse(final Optional<String> conflict, final String reason) {
        conflict.ifPresent(text -> {
            throw new IllegalArgumentException(text + reason);
        });
    }

    /**
     * The lattice of the constraints without elements that the data do not support: those that no reference alloy
     * holds, unless the user allows them by name, and in the domain those that too few hold.
     */
    private static Lattice lattice(final DesignSettings settings, final List<Element> elements, final Domain domain) {
        final Set<Element> excluded = EnumSet.noneOf(Element.class);
        if (settings.constraints().allowed().isEmpty()) {
            excluded.addAll(domain.absent());
        }
        if (settings.inDomainOnly()) {
            excluded.addAll(domain.rare());
        }
        final DesignConstraints constraints = settings.constraints();
        final Set<Element> forbidden = EnumSet.noneOf(Element.class);
        forbidden.addAll(constraints.forbidden());
        forbidden.addAll(excluded);
        refuse(constraints.withForbidden(forbidden).conflict(elements),
            settings.inDomainOnly()
                ? " Elements in fewer than " + settings.minAlloys()
                    + " reference alloys are left out because only alloys in the domain are wanted."
                : " Elements in no reference alloy are left out unless they are allowed by name.");
        return new Rules(constraints, elements).lattice(excluded);
    }

    private static List<Ascent.Climb> climb(final DesignProblem problem, final Ascent ascent, final Starts starts,
        final Progress progress) throws CanceledException {
        final int count = problem.settings().starts();
        final BestSoFar best = new BestSoFar(progress);
        final List<List<Ascent.Climb>> parts = Parallel.mapLong((count + CHUNK - 1) / CHUNK, (chunk, part) -> {
            final List<double[]> points = new ArrayList<>();
            for (int i = chunk * CHUNK; i < Math.min(count, (chunk + 1) * CHUNK); i++) {
                points.add(starts.start(i).orElseThrow(() -> new IllegalArgumentException(
                    "No alloy that meets the constraints was found, though they are not proved to be in conflict. "
                        + "Loosen group limits or the number of elements.")));
            }
            final List<Ascent.Climb> climbs = ascent.climb(chunk * CHUNK, points, part);
            climbs.forEach(climb -> best.offer(climb.objective()));
            return climbs;
        }, best);
        return parts.stream().flatMap(List::stream).toList();
    }

    /** Adds the best value so far to the messages; it is shown only, never part of a result. */
    private static final class BestSoFar implements Progress {

        private final java.util.concurrent.atomic.DoubleAccumulator best =
            new java.util.concurrent.atomic.DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);

        private final Progress progress;

        BestSoFar(final Progress progress) {
            this.progress = progress;
        }

        void offer(final double value) {
            best.accumulate(value);
        }

        @Override
        public void report(final double fraction, final Supplier<String> message) throws CanceledException {
            progress.report(fraction, () -> best.get() == Double.NEGATIVE_INFINITY ? "Gradient ascent"
                : String.format(java.util.Locale.ROOT, "Gradient ascent, best objective so far %.1f", best.get()));
        }
    }

    /** Joins the traces of all starts and adds the best value over the starts up to each iteration. */
    private static final class Traces {

        static List<TracePoint> merge(final List<Ascent.Climb> climbs) {
            final Map<Integer, Double> byIteration = new java.util.TreeMap<>();
            climbs.forEach(climb -> climb.trace()
                .forEach(point -> byIteration.merge(point.iteration(), point.objective(), Math::max)));
            final Map<Integer, Double> best = new LinkedHashMap<>();
            double value = Double.NEGATIVE_INFINITY;
            for (final Map.Entry<Integer, Double> entry : byIteration.entrySet()) {
                value = Math.max(value, entry.getValue());
                best.put(entry.getKey(), value);
            }
            return climbs.stream().flatMap(climb -> climb.trace().stream())
                .sorted(Comparator.comparingInt(TracePoint::start).thenComparingInt(TracePoint::iteration))
                .map(point -> new TracePoint(point.start(), point.iteration(), point.objective(),
                    best.get(point.iteration())))
                .toList();
        }
    }
}
