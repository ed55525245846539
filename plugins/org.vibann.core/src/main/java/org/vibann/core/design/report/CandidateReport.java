/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.glass.InoueRules;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.search.ParetoFront;
import org.vibann.core.design.search.SecondObjective;
import org.vibann.core.design.space.Domain;
import org.vibann.core.design.space.Familiarity;
import org.vibann.core.design.space.Limits;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.PredictionSurface;
import org.vibann.core.predict.Predictor;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/** Writes up alloys; every number is computed anew from the composition that is reported. */
public final class CandidateReport {

    private final DesignSettings settings;

    private final TrainedModel model;

    private final Predictor predictor;

    private final Domain domain;

    private final Familiarity familiarity;

    private final Alloys alloys;

    private final AlloyDataset reference;

    /**
     * @param settings settings
     * @param model the model that judges
     * @param predictor predicts with the settings of the report
     * @param domain where the reference alloys are
     * @param familiarity how usual alloys are to the network
     * @param alloys the reference alloys over the elements of the model
     * @param reference the reference alloys with their targets
     */
    public CandidateReport(final DesignSettings settings, final TrainedModel model, final Predictor predictor,
        final Domain domain, final Familiarity familiarity, final Alloys alloys, final AlloyDataset reference) {
        this.settings = settings;
        this.model = model;
        this.predictor = predictor;
        this.domain = domain;
        this.familiarity = familiarity;
        this.alloys = alloys;
        this.reference = reference;
    }

    /**
     * @param contents content of each element of each alloy, at.%, alphabetical
     * @param progress told of the progress
     * @return the alloys in the same order
     * @throws CanceledException when the user cancels
     */
    public List<Candidate> of(final List<Map<Element, Double>> contents, final Progress progress)
        throws CanceledException {
        final List<Composition> compositions = contents.stream().map(Composition::ofAtomicPercent).toList();
        final double[] usual = familiarity.quantiles(compositions);
        return ranked(Parallel.map(contents.size(),
            i -> candidate(compositions.get(i), contents.get(i), usual[i]), progress));
    }

    private List<Candidate> ranked(final List<Candidate> candidates) {
        if (settings.goal().second().isEmpty()) {
            return candidates;
        }
        final SecondObjective second = settings.goal().second().get();
        final int[] ranks = ParetoFront.ranks(candidates.stream()
            .map(c -> new double[]{c.merit().objective(), second.gain(c.composition())}).toList());
        final List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < ranks.length; i++) {
            ranked.add(candidates.get(i).withParetoRank(ranks[i]));
        }
        return ranked;
    }

    private Candidate candidate(final Composition composition, final Map<Element, Double> percent,
        final double latentQuantile) {
        final double[] fractions = model.elements().stream().mapToDouble(composition::fraction).toArray();
        final Prediction prediction = predictor.predict(composition, settings.goal().load());
        final Domain.Neighbour nearest = domain.nearest(fractions);
        final List<Element> rare = domain.rareOf(composition);
        final List<String> flags = flags(nearest.distance(), rare, latentQuantile, composition);
        final List<Prediction> others = new ArrayList<>();
        settings.report().otherLoads().forEach(load -> others.add(predictor.predict(composition, load)));
        return new Candidate(composition, Collections.unmodifiableMap(percent),
            new Candidate.Merit(settings.goal().objective().value(prediction, settings.report().prediction().kappa()),
                settings.goal().second().map(second -> second.value(composition)).orElse(Double.NaN), 1),
            new Candidate.Predicted(prediction, List.copyOf(others), contributions(composition, fractions)),
            new Candidate.Trust(domain.novelty(nearest.distance()), latentQuantile, flags, rare),
            new Candidate.NearestAlloy(alloys.composition(nearest.row()), nearest.row(),
                reference.target(nearest.row()), nearest.distance()),
            new Candidate.Chemistry(GlassDescriptor.of(composition), InoueRules.of(composition)));
    }

    private List<String> flags(final double distance, final List<Element> rare, final double latentQuantile,
        final Composition composition) {
        final List<String> flags = new ArrayList<>();
        if (distance > domain.threshold() + Domain.TOLERANCE) {
            flags.add(Limits.text(distance) + " at.% from the nearest known alloy, the domain ends at "
                + Limits.text(domain.threshold()));
        }
        if (!rare.isEmpty()) {
            flags.add(Limits.names(rare) + " in fewer than " + settings.trust().minAlloys() + " known alloys");
        }
        if (latentQuantile < settings.trust().minLatentQuantile()) {
            flags.add("latent-density quantile " + Limits.text(latentQuantile) + ", the domain ends at "
                + Limits.text(settings.trust().minLatentQuantile()));
        }
        if (isFarFromAnchors(composition)) {
            flags.add("far from the alloys that the model learnt from");
        }
        return List.copyOf(flags);
    }

    /** Of a model without training rows, whose reference alloys may be others than those that it learnt from. */
    private boolean isFarFromAnchors(final Composition composition) {
        final Alloys alloy = Alloys.of(List.of(composition), new double[]{settings.goal().load()});
        return model.parts().anchors().isPresent()
            && model.domain().filter(domain -> domain.distances(alloy)[0] > domain.limit()).isPresent();
    }

    /** A gain of 1 at.% needs 0.01 / (1 - x) more of the element before the division by the sum. */
    private Map<Element, Double> contributions(final Composition composition, final double[] fractions) {
        final PredictionSurface.Evaluation evaluation =
            predictor.surface(settings.goal().load()).evaluate(new double[][]{fractions});
        final double[] gradient = evaluation.gradient(new double[]{1}, new double[]{0})[0];
        final Map<Element, Double> contributions = new LinkedHashMap<>();
        for (final Element element : composition.elements()) {
            final int j = model.elements().indexOf(element);
            contributions.put(element, fractions[j] == 1 ? 0 : gradient[j] * 0.01 / (1 - fractions[j]));
        }
        return Collections.unmodifiableMap(contributions);
    }
}
