/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.glass.GlassDescriptor;
import org.vibann.core.design.space.Domain;
import org.vibann.core.design.space.Familiarity;
import org.vibann.core.design.space.Lattice;
import org.vibann.core.predict.PredictionSurface;

/** What the stages of a design share; immutable. */
final class DesignProblem {

    private final DesignSettings settings;

    private final List<Element> elements;

    private final Lattice lattice;

    private final Domain domain;

    private final Familiarity familiarity;

    private final double noise;

    /** Limits that are no part of the lattice and the same throughout the search. */
    private final List<Limit> limits;

    /** @param targetSd standard deviation of the target among the training rows of the model */
    DesignProblem(final DesignSettings settings, final List<Element> elements, final Lattice lattice,
        final Domain domain, final Familiarity familiarity, final double targetSd) {
        this.settings = settings;
        this.elements = elements;
        this.lattice = lattice;
        this.domain = domain;
        this.familiarity = familiarity;
        noise = settings.goal().objective().noise(targetSd);
        limits = limits();
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

    double[] objectives(final PredictionSurface.Moment[] moments) {
        final double kappa = settings.report().prediction().kappa();
        return Arrays.stream(moments)
            .mapToDouble(moment -> settings.goal().objective().value(moment.mean(), moment.sd(), kappa)).toArray();
    }

    /** Gradients of the objective in the rows that are wanted; zeros in the others, which cost nothing. */
    double[][] gradients(final PredictionSurface.Evaluation evaluation, final boolean... wanted) {
        final double kappa = settings.report().prediction().kappa();
        final double[] byMean = new double[wanted.length];
        final double[] bySd = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i]) {
                byMean[i] = settings.goal().objective().byMean(evaluation.mean(i), evaluation.sd(i), kappa);
                bySd[i] = settings.goal().objective().bySd(evaluation.mean(i), evaluation.sd(i), kappa);
            }
        }
        return evaluation.gradient(byMean, bySd);
    }

    /** Exact content of each element present, at.%. */
    Map<Element, Double> atomicPercent(final int[] steps) {
        final Map<Element, Double> percent = new TreeMap<>(java.util.Comparator.comparing(Element::symbol));
        for (int j = 0; j < steps.length; j++) {
            if (steps[j] > 0) {
                percent.put(elements.get(j), steps[j] * 100.0 / lattice.total());
            }
        }
        return percent;
    }

    /**
     * How far points of the lattice are out of the limits that are no part of it: domain, glass, distance to other
     * alloys (atomic fractions).
     */
    Violation[] violations(final List<int[]> points, final List<double[]> away) {
        final List<Limit> all = new ArrayList<>();
        all.add(new Limit.Apart(away, leastDistance()));
        all.addAll(limits);
        return Limit.violations(all, points.stream().map(this::alloy).toList());
    }

    /** Whether a point meets them all. */
    boolean meetsLimits(final int[] point, final List<double[]> away) {
        return violations(List.of(point), away)[0].isNone();
    }

    private List<Limit> limits() {
        final List<Limit> all = new ArrayList<>();
        if (settings.trust().inDomainOnly()) {
            all.add(new Limit.NearData(domain));
        }
        settings.constraints().glass().forEach(limit -> all.add(new Limit.Glass(limit)));
        if (settings.trust().inDomainOnly() && settings.trust().minLatentQuantile() > 0) {
            all.add(new Limit.Usual(familiarity, settings.trust().minLatentQuantile()));
        }
        return List.copyOf(all);
    }

    private Limit.Alloy alloy(final int[] steps) {
        final Composition composition = composition(steps);
        return new Limit.Alloy(lattice.fractions(steps), composition,
            settings.constraints().glass().isEmpty() ? Map.of() : GlassDescriptor.of(composition));
    }

    /** The second goal at a point, more being better; 0 where there is none. */
    double secondGain(final int[] steps) {
        return settings.goal().second().isEmpty() ? 0 : settings.goal().second().get().gain(composition(steps));
    }

    private Composition composition(final int[] steps) {
        return Composition.ofAtomicPercent(atomicPercent(steps));
    }

    /** Least distance of two reported alloys: different ones are a step apart anyway. */
    private double leastDistance() {
        return Math.max(settings.report().minDistance(), 100.0 / lattice.total());
    }
}
