/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vibann.core.alloy.Element;
import org.vibann.core.predict.PredictorSettings;

/**
 * How alloys are designed.
 *
 * @param load indentation load in N at which alloys are judged; not looked at by a model without load
 * @param objective what is maximised
 * @param second a second goal to trade off against the objective
 * @param prediction passes, seed, interval and kappa of every reported prediction
 * @param otherLoads further loads in N at which candidates are predicted
 * @param effort how hard to search
 * @param constraints what an alloy must be like
 * @param trust what counts as near the data
 * @param candidates greatest number of alloys reported
 * @param minDistance least distance between two reported alloys: at.% that would have to be exchanged, half of the sum
 *            of absolute differences
 * @param seed seed of the starting points
 */
public record DesignSettings(double load, Objective objective, Optional<SecondObjective> second,
    PredictorSettings prediction, List<Double> otherLoads, SearchEffort effort, DesignConstraints constraints,
    TrustLimits trust, int candidates, double minDistance, long seed) {

    /** Highest lower confidence bound at 0.5 N (the published design load), ten alloys. */
    public static final DesignSettings DEFAULT = new DesignSettings(0.5, new Objective.LowerBound(), Optional.empty(),
        PredictorSettings.DEFAULT, List.of(), SearchEffort.DEFAULT, DesignConstraints.DEFAULT, TrustLimits.DEFAULT, 10,
        5, 1);

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public DesignSettings {
        Limits.require(load > 0 && Double.isFinite(load), "The design load is " + load + " N; it must be above 0.");
        Limits.require(effort.passes() <= prediction.passes(), "The search uses " + effort.passes()
            + " passes; it can use at most the " + prediction.passes() + " of the prediction.");
        Limits.require(candidates >= 1, "The number of candidates is " + candidates + "; it must be at least 1.");
        Limits.percent("Least distance between candidates", minDistance);
        otherLoads = List.copyOf(otherLoads);
        for (final double other : otherLoads) {
            Limits.require(other > 0 && Double.isFinite(other), "A further load is " + other
                + " N; it must be above 0.");
        }
    }

    /**
     * @param known elements that the model knows
     * @return a sentence that names constraints in conflict; empty when an alloy can meet them all
     */
    public Optional<String> conflict(final Collection<Element> known) {
        return constraints.conflict(known);
    }

    /**
     * @param newConstraints what an alloy must be like
     * @return these settings with the constraints
     */
    public DesignSettings withConstraints(final DesignConstraints newConstraints) {
        return new DesignSettings(load, objective, second, prediction, otherLoads, effort, newConstraints, trust,
            candidates, minDistance, seed);
    }

    /**
     * @param newLoad indentation load in N
     * @return these settings with the load
     */
    public DesignSettings withLoad(final double newLoad) {
        return new DesignSettings(newLoad, objective, second, prediction, otherLoads, effort, constraints, trust,
            candidates, minDistance, seed);
    }

    /**
     * @param newObjective what is maximised
     * @return these settings with the objective
     */
    public DesignSettings withObjective(final Objective newObjective) {
        return new DesignSettings(load, newObjective, second, prediction, otherLoads, effort, constraints, trust,
            candidates, minDistance, seed);
    }

    /**
     * @param newSecond a second goal
     * @return these settings with the goal
     */
    public DesignSettings withSecond(final SecondObjective newSecond) {
        return new DesignSettings(load, objective, Optional.of(newSecond), prediction, otherLoads, effort, constraints,
            trust, candidates, minDistance, seed);
    }

    /**
     * @param newPrediction passes, seed, interval and kappa of the reported predictions
     * @param searchPasses passes of the gradient ascent
     * @return these settings with the passes
     */
    public DesignSettings withPrediction(final PredictorSettings newPrediction, final int searchPasses) {
        return new DesignSettings(load, objective, second, newPrediction, otherLoads, effort.withPasses(searchPasses),
            constraints, trust, candidates, minDistance, seed);
    }

    /**
     * @param newEffort how hard to search
     * @return these settings with the effort
     */
    public DesignSettings withEffort(final SearchEffort newEffort) {
        return new DesignSettings(load, objective, second, prediction, otherLoads, newEffort, constraints, trust,
            candidates, minDistance, seed);
    }

    /**
     * @param starts number of starting points
     * @param iterations greatest number of gradient steps of a start
     * @return these settings with the effort
     */
    public DesignSettings withEffort(final int starts, final int iterations) {
        return withEffort(effort.withStarts(starts, iterations));
    }

    /**
     * @param count greatest number of alloys reported
     * @param distance least distance between two of them, at.%
     * @return these settings with the selection
     */
    public DesignSettings withCandidates(final int count, final double distance) {
        return new DesignSettings(load, objective, second, prediction, otherLoads, effort, constraints, trust, count,
            distance, seed);
    }

    /**
     * @param newTrust what counts as near the data
     * @return these settings with the limits
     */
    public DesignSettings withTrust(final TrustLimits newTrust) {
        return new DesignSettings(load, objective, second, prediction, otherLoads, effort, constraints, newTrust,
            candidates, minDistance, seed);
    }

    /**
     * @param loads further loads in N
     * @return these settings with the loads
     */
    public DesignSettings withOtherLoads(final List<Double> loads) {
        return new DesignSettings(load, objective, second, prediction, loads, effort, constraints, trust, candidates,
            minDistance, seed);
    }

    /**
     * @param newSeed seed of the starting points
     * @return these settings with the seed
     */
    public DesignSettings withSeed(final long newSeed) {
        return new DesignSettings(load, objective, second, prediction, otherLoads, effort, constraints, trust,
            candidates, minDistance, newSeed);
    }
}
