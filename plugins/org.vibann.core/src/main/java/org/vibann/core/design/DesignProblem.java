/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.predict.PredictionSurface;

/** What the stages of a design share; immutable. */
final class DesignProblem {

    /** Rounding of distances, at.%. */
    static final double TOLERANCE = 1e-9;

    private final DesignSettings settings;

    private final List<Element> elements;

    private final Lattice lattice;

    private final Domain domain;

    private final Familiarity familiarity;

    private final double noise;

    /** @param targetSd standard deviation of the target among the training rows of the model */
    DesignProblem(final DesignSettings settings, final List<Element> elements, final Lattice lattice,
        final Domain domain, final Familiarity familiarity, final double targetSd) {
        this.settings = settings;
        this.elements = elements;
        this.lattice = lattice;
        this.domain = domain;
        this.familiarity = familiarity;
        noise = settings.objective().noise(targetSd);
    }

    DesignSettings settings() {
        return settings;
    }

    List<Element> elements() {
        return elements;
    }

    Lattice lattice() {
        return lattice;
    }

    Domain domain() {
        return domain;
    }

    Familiarity familiarity() {
        return familiarity;
    }

    /** See {@link Objective#noise}. */
    double noise() {
        return noise;
    }

    double[] objectives(final PredictionSurface.Evaluation evaluation, final int rows) {
        final double kappa = settings.prediction().kappa();
        final double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = settings.objective().value(evaluation.mean(i), evaluation.sd(i), kappa);
        }
        return values;
    }

    /** Gradients of the objective in the rows that are wanted; zeros in the others, which cost nothing. */
    double[][] gradients(final PredictionSurface.Evaluation evaluation, final boolean... wanted) {
        final double kappa = settings.prediction().kappa();
        final double[] byMean = new double[wanted.length];
        final double[] bySd = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                byMean[i] = settings.objective().byMean(evaluation.mean(i), evaluation.sd(i), kappa);
                bySd[i] = settings.objective().bySd(evaluation.mean(i), evaluation.sd(i), kappa);
            }
        }
        return evaluation.gradient(byMean, bySd);
    }

    /** Exact content of each element present, at.%. */
    Map<Element, Double> atomicPercent(final int[] steps) {
        final Map<Element, Double> percent = new TreeMap<>(java.util.Comparator.comparing(Element::symbol));
        for (int j = 0; j < steps.length; j++) {
            if (steps[j] > 0) {
                percent.put(elements.get(j), steps[j] * 100.0 / lattice.total);
            }
        }
        return percent;
    }

    /**
     * How far points of the lattice are out of the limits that are no part of it: domain, glass, distance to other
     * alloys (atomic fractions); 0 when within.
     */
    double[] violations(final List<int[]> points, final List<double[]> away) {
        final double[] violations = points.stream().mapToDouble(point -> violation(point, away)).toArray();
        if (settings.trust().inDomainOnly() && settings.trust().minLatentQuantile() > 0) {
            final double[] shortfalls = familiarity.shortfalls(points.stream().map(this::composition).toList(),
                settings.trust().minLatentQuantile());
            for (int i = 0; i < violations.length; i++) {
                violations[i] += shortfalls[i];
            }
        }
        return violations;
    }

    /** The second goal at a point, more being better; 0 where there is none. */
    double secondGain(final int[] steps) {
        return settings.second().isEmpty() ? 0 : settings.second().get().gain(composition(steps));
    }

    private Composition composition(final int[] steps) {
        return Composition.ofAtomicPercent(atomicPercent(steps));
    }

    /** Least distance of two reported alloys: different ones are a step apart anyway. */
    private double leastDistance() {
        return Math.max(settings.minDistance(), 100.0 / lattice.total);
    }

    private double violation(final int[] steps, final List<double[]> away) {
        final double[] fractions = lattice.fractions(steps);
        double violation = 0;
        for (final double[] other : away) {
            violation += Math.max(0, leastDistance() - Domain.distance(fractions, other) - TOLERANCE);
        }
        if (settings.trust().inDomainOnly()) {
            violation += Math.max(0, domain.nearest(fractions).distance() - domain.threshold() - TOLERANCE);
        }
        if (!settings.constraints().glass().isEmpty()) {
            final Map<GlassDescriptor, Double> values =
                GlassDescriptor.of(composition(steps));
            for (final GlassLimit limit : settings.constraints().glass()) {
                violation += limit.excess(values.get(limit.descriptor()));
            }
        }
        return violation;
    }
}
