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
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.IntervalPromise;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.report.CandidateReport;
import org.vibann.core.design.search.DesignSearch;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.TracePoint;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.space.Domain;
import org.vibann.core.design.space.Familiarity;
import org.vibann.core.design.space.Lattice;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Predictor;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * Finds alloys that meet constraints and maximise an objective. Everything works on compositions, the ones that are
 * reported: starts from known alloys and mixtures of them; gradient ascent through the network with fixed dropout
 * masks over alloys with few elements; rounding to the grid; exchange search on the grid until no neighbour is better;
 * a choice of alloys that differ; and for these a fresh prediction of exactly what is reported.
 */
public final class InverseDesigner {

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
            new Domain(alloys, settings.trust().quantile(), settings.trust().minAlloys(), progress.part(0, 0.02));
        if (settings.trust().inDomainOnly() && domain.rows().length < settings.trust().minAlloys()) {
            throw new IllegalArgumentException("The reference table holds "
                + (domain.rows().length == 1 ? "1 alloy" : domain.rows().length + " different alloys")
                + ", but an element counts as known when at least " + settings.trust().minAlloys()
                + " alloys contain it, and only alloys of known elements near the data are wanted. Give more reference "
                + "alloys, lower that number, or let alloys far from the data be reported, too.");
        }
        final Familiarity familiarity =
            new Familiarity(model, alloys, domain.rows(), settings.seed(), progress.part(0.02, 0.03));
        final DesignSearch.Found found = DesignSearch.run(model, settings, lattice(settings, model.elements(), domain),
            domain, familiarity, progress.part(0.03, 0.98));
        final List<String> notes = new ArrayList<>(found.notes());
        final CandidateReport report = new CandidateReport(settings, model,
            new Predictor(model, settings.report().prediction()), domain, familiarity, alloys, reference);
        return result(model, settings, report.of(found.alloys(), progress.part(0.98, 1)), found.trace(),
            domain.threshold(), notes);
    }

    /** Candidates best first, and what their intervals lack. */
    private static DesignResult result(final TrainedModel model, final DesignSettings settings,
        final List<Candidate> reported, final List<TracePoint> trace, final double domainDistance,
        final List<String> notes) {
        final List<Candidate> candidates = new ArrayList<>(reported);
        candidates.sort(Comparator.comparingInt((Candidate candidate) -> candidate.merit().paretoRank())
            .thenComparing(Comparator.comparingDouble((Candidate candidate) -> -candidate.merit().objective())));
        if (candidates.stream().anyMatch(candidate -> !candidate.prediction().bounded())) {
            IntervalPromise.warning(model.calibration(), settings.report().prediction().level()).ifPresent(notes::add);
        }
        return new DesignResult(candidates, trace, domainDistance, notes.stream().distinct().toList());
    }

    /**
     * Lets another model report what was designed: alloys that were searched for on a quick model without training
     * rows, by the full one that taught it.
     *
     * @param model the model that reports
     * @param reference known alloys with their targets: domain and novelty
     * @param designs designs of another model
     * @param settings the settings of that design
     * @param progress told of the progress
     * @return the same alloys, best first by the reporting model, with the trace of their search
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException as {@link #assess}
     */
    public static DesignResult report(final TrainedModel model, final AlloyDataset reference, final DesignResult designs,
        final DesignSettings settings, final Progress progress) throws CanceledException {
        final List<Candidate> candidates =
            judged(model, reference, designs.candidates().stream().map(Candidate::atomicPercent).toList(), settings,
                progress);
        return result(model, settings, candidates, designs.trace(), designs.domainDistance(),
            new ArrayList<>(designs.notes()));
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
        return judged(model, reference, compositions.stream().map(InverseDesigner::atomicPercent).toList(), settings,
            progress);
    }

    private static List<Candidate> judged(final TrainedModel model, final AlloyDataset reference,
        final List<Map<Element, Double>> contents, final DesignSettings settings, final Progress progress)
        throws CanceledException {
        if (reference.size() == 0) {
            throw new IllegalArgumentException("The reference table has no alloys to compare with.");
        }
        final Alloys alloys = reference.alloys().withElements(model.elements());
        final Domain domain =
            new Domain(alloys, settings.trust().quantile(), settings.trust().minAlloys(), progress.part(0, 0.3));
        final Familiarity familiarity =
            new Familiarity(model, alloys, domain.rows(), settings.seed(), progress.part(0.3, 0.5));
        return new CandidateReport(settings, model, new Predictor(model, settings.report().prediction()), domain,
            familiarity, alloys, reference).of(contents, progress.part(0.5, 1));
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
        if (settings.constraints().elements().allowed().isEmpty()) {
            excluded.addAll(domain.absent());
        }
        if (settings.trust().inDomainOnly()) {
            excluded.addAll(domain.rare());
        }
        settings.goal().second()
            .ifPresent(second -> elements.stream().filter(e -> !second.knows(e)).forEach(excluded::add));
        final DesignConstraints constraints = settings.constraints();
        final Set<Element> forbidden = EnumSet.noneOf(Element.class);
        forbidden.addAll(constraints.elements().forbidden());
        forbidden.addAll(excluded);
        refuse(constraints.withForbidden(forbidden).conflict(elements),
            (settings.trust().inDomainOnly()
                ? " Elements in fewer than " + settings.trust().minAlloys()
                    + " reference alloys are left out because only alloys in the domain are wanted."
                : " Elements in no reference alloy are left out unless they are allowed by name.")
                + (settings.goal().second().isPresent()
                    ? " Elements without a value for the second goal are left out." : ""));
        return constraints.lattice(elements, excluded);
    }
}
