/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.cluster.LatentDensity;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.PredictionSurface;
import org.vibann.core.predict.Predictor;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/** Writes up the chosen alloys; every number is computed anew from the composition that is reported. */
final class Report {

    private static final int LEAST_DENSITY_ROWS = 10;

    /** Alloys that the latent density is fitted to, at most; more are sampled evenly. */
    private static final int DENSITY_ROWS = 2000;

    private final DesignProblem problem;

    private final Predictor predictor;

    private final Alloys alloys;

    private final AlloyDataset reference;

    private final TrainedModel model;

    Report(final DesignProblem problem, final TrainedModel model, final Predictor predictor, final Alloys alloys,
        final AlloyDataset reference) {
        this.problem = problem;
        this.model = model;
        this.predictor = predictor;
        this.alloys = alloys;
        this.reference = reference;
    }

    List<Candidate> of(final List<ExchangeSearch.Point> points, final Progress progress) throws CanceledException {
        final double[] usual = latentQuantiles(points, progress.part(0, 0.5));
        return Parallel.map(points.size(), i -> candidate(points.get(i).steps(), usual[i]), progress.part(0.5, 1))
            .stream().sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.objective())).toList();
    }

    private double[] latentQuantiles(final List<ExchangeSearch.Point> points, final Progress progress)
        throws CanceledException {
        final int[] rows = problem.domain().rows();
        final double[] quantiles = new double[points.size()];
        Arrays.fill(quantiles, Double.NaN);
        if (rows.length < LEAST_DENSITY_ROWS || points.isEmpty()) {
            return quantiles;
        }
        final int[] sample = new int[Math.min(rows.length, DENSITY_ROWS)];
        Arrays.setAll(sample, i -> rows[(int)((long)i * rows.length / sample.length)]);
        return LatentDensity.fit(latents(Arrays.stream(sample).mapToObj(alloys::composition).toList()),
            problem.settings().seed(), progress).quantiles(latents(points.stream()
                .map(point -> Composition.ofAtomicPercent(problem.atomicPercent(point.steps()))).toList()));
    }

    /** The load does not enter the latents; it is given because the model asks for one. */
    private double[][] latents(final List<Composition> compositions) {
        final double[] loads = new double[compositions.size()];
        Arrays.fill(loads, problem.settings().load());
        return model.latents(Alloys.of(compositions, loads));
    }

    private Candidate candidate(final int[] steps, final double latentQuantile) {
        final DesignSettings settings = problem.settings();
        final Map<Element, Double> percent = problem.atomicPercent(steps);
        final Composition composition = Composition.ofAtomicPercent(percent);
        final Prediction prediction = predictor.predict(composition, settings.load());
        final Domain.Neighbour nearest = problem.domain().nearest(problem.lattice().fractions(steps));
        final List<Element> rare = problem.domain().rareOf(composition);
        final List<Prediction> others = new ArrayList<>();
        settings.otherLoads().forEach(load -> others.add(predictor.predict(composition, load)));
        return new Candidate(composition, Collections.unmodifiableMap(percent),
            settings.objective().value(prediction, settings.prediction().kappa()), prediction,
            problem.domain().novelty(nearest.distance()), alloys.composition(nearest.row()), nearest.row(),
            reference.target(nearest.row()), nearest.distance(),
            nearest.distance() <= problem.domain().threshold() + DesignProblem.TOLERANCE && rare.isEmpty(),
            latentQuantile, rare, contributions(steps), List.copyOf(others), GlassDescriptor.of(composition));
    }

    /** A gain of 1 at.% needs 0.01 / (1 - x) more of the element before the division by the sum. */
    private Map<Element, Double> contributions(final int[] steps) {
        final double[] fractions = problem.lattice().fractions(steps);
        final PredictionSurface.Evaluation evaluation =
            predictor.surface(problem.settings().load()).evaluate(new double[][]{fractions});
        final double[] gradient = evaluation.gradient(new double[]{1}, new double[]{0})[0];
        final Map<Element, Double> contributions = new LinkedHashMap<>();
        for (final Element element : problem.atomicPercent(steps).keySet()) {
            final int j = problem.elements().indexOf(element);
            contributions.put(element, steps[j] == problem.lattice().total ? 0
                : gradient[j] * 0.01 / (1 - fractions[j]));
        }
        return Collections.unmodifiableMap(contributions);
    }
}
