/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.space.DesignConstraints;
import org.vibann.core.design.space.Limits;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.predict.PredictorSettings;

/**
 * What to design, how hard to search, and what to report.
 *
 * @param goal what alloys shall be good at
 * @param constraints what an alloy must be like
 * @param trust what counts as near the data
 * @param effort how hard to search
 * @param report what is reported of which alloys
 * @param seed seed of the starting points
 */
public record DesignSettings(Goal goal, DesignConstraints constraints, TrustLimits trust, SearchEffort effort,
    Reported report, long seed) {

    /** Highest lower confidence bound at 0.5 N (the published design load), ten alloys. */
    public static final DesignSettings DEFAULT = new DesignSettings(
        new Goal(0.5, new Objective.LowerBound(), Optional.empty()), DesignConstraints.DEFAULT, TrustLimits.DEFAULT,
        SearchEffort.DEFAULT, new Reported(10, 5, PredictorSettings.DEFAULT, List.of()), 1);

    /**
     * What alloys shall be good at.
     *
     * @param load indentation load in N; ignored by models without a load
     * @param objective what is maximised
     * @param second a second goal that is traded off against the objective, empty for none
     */
    public record Goal(double load, Objective objective, Optional<SecondObjective> second) {

        /**
         * @throws IllegalArgumentException with a text for the user where the load is out of range
         */
        public Goal {
            Limits.require(load > 0 && Double.isFinite(load), "The design load is " + load
                + " N; it must be above 0.");
        }
    }

    /**
     * What is reported of which alloys.
     *
     * @param candidates greatest number of alloys reported
     * @param minDistance least distance between two reported alloys: at.% that would have to be exchanged, half of the
     *            sum of absolute differences
     * @param prediction passes, seed, interval and kappa of the reported predictions; kappa is that of the objective,
     *            too
     * @param otherLoads further loads in N that the reported alloys are predicted at
     */
    public record Reported(int candidates, double minDistance, PredictorSettings prediction, List<Double> otherLoads) {

        /**
         * @throws IllegalArgumentException with a text for the user where a value is out of range
         */
        public Reported {
            Limits.require(candidates >= 1, "The number of candidates is " + candidates + "; it must be at least 1.");
            Limits.percent("Least distance between candidates", minDistance);
            otherLoads = List.copyOf(otherLoads);
            for (final double other : otherLoads) {
                Limits.require(other > 0 && Double.isFinite(other), "A further load is " + other
                    + " N; it must be above 0.");
            }
        }
    }

    /**
     * @throws IllegalArgumentException with a text for the user where the search has more passes than the report
     */
    public DesignSettings {
        Limits.require(effort.passes() <= report.prediction().passes(), "The search uses " + effort.passes()
            + " passes; it can use at most the " + report.prediction().passes() + " of the prediction.");
    }

    /**
     * @param known elements that the model knows
     * @return a sentence that names constraints in conflict; empty when an alloy can meet them all
     */
    public Optional<String> conflict(final Collection<Element> known) {
        return constraints.conflict(known);
    }

    private DesignSettings withGoal(final Goal newGoal) {
        return new DesignSettings(newGoal, constraints, trust, effort, report, seed);
    }

    private DesignSettings withReport(final Reported newReport) {
        return new DesignSettings(goal, constraints, trust, effort, newReport, seed);
    }

    /**
     * @param newConstraints what an alloy must be like
     * @return these settings with the constraints
     */
    public DesignSettings withConstraints(final DesignConstraints newConstraints) {
        return new DesignSettings(goal, newConstraints, trust, effort, report, seed);
    }

    /**
     * @param load indentation load in N
     * @return these settings with the load
     */
    public DesignSettings withLoad(final double load) {
        return withGoal(new Goal(load, goal.objective(), goal.second()));
    }

    /**
     * @param objective what is maximised
     * @return these settings with the objective
     */
    public DesignSettings withObjective(final Objective objective) {
        return withGoal(new Goal(goal.load(), objective, goal.second()));
    }

    /**
     * @param second a second goal
     * @return these settings with the goal
     */
    public DesignSettings withSecond(final SecondObjective second) {
        return withGoal(new Goal(goal.load(), goal.objective(), Optional.of(second)));
    }

    /**
     * @param prediction passes, seed, interval and kappa of the reported predictions
     * @param searchPasses passes of the gradient ascent
     * @return these settings with the passes
     */
    public DesignSettings withPrediction(final PredictorSettings prediction, final int searchPasses) {
        return new DesignSettings(goal, constraints, trust, effort.withPasses(searchPasses),
            new Reported(report.candidates(), report.minDistance(), prediction, report.otherLoads()), seed);
    }

    /**
     * @param newEffort how hard to search
     * @return these settings with the effort
     */
    public DesignSettings withEffort(final SearchEffort newEffort) {
        return new DesignSettings(goal, constraints, trust, newEffort, report, seed);
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
        return withReport(new Reported(count, distance, report.prediction(), report.otherLoads()));
    }

    /**
     * @param newTrust what counts as near the data
     * @return these settings with the limits
     */
    public DesignSettings withTrust(final TrustLimits newTrust) {
        return new DesignSettings(goal, constraints, newTrust, effort, report, seed);
    }

    /**
     * @param loads further loads in N
     * @return these settings with the loads
     */
    public DesignSettings withOtherLoads(final List<Double> loads) {
        return withReport(new Reported(report.candidates(), report.minDistance(), report.prediction(), loads));
    }

    /**
     * @param newSeed seed of the starting points
     * @return these settings with the seed
     */
    public DesignSettings withSeed(final long newSeed) {
        return new DesignSettings(goal, constraints, trust, effort, report, newSeed);
    }
}
