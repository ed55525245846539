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
 * @param prediction passes, seed, interval and kappa of every reported prediction
 * @param searchPasses passes T of the gradient ascent, at most those of {@code prediction}: they are its first T
 * @param starts number of starting points
 * @param iterations greatest number of gradient steps of a start
 * @param constraints what an alloy must be like
 * @param candidates greatest number of alloys reported
 * @param minDistance least distance between two reported alloys: at.% that would have to be exchanged, half of the sum
 *            of absolute differences
 * @param inDomainOnly whether alloys farther from the reference alloys than these are from each other are left out;
 *            otherwise they are reported and flagged
 * @param domainQuantile quantile of the distances of each reference alloy to its nearest other one that bounds the
 *            domain, in (0, 1]
 * @param minAlloys number of reference alloys that must hold an element for it to count as known
 * @param minLatentQuantile least share of held-out reference alloys that shall be less usual to the network than an
 *            alloy that counts as in domain, from 0 (no limit) to below 1; see {@link Candidate#latentQuantile}
 * @param otherLoads further loads in N at which candidates are predicted
 * @param seed seed of the starting points
 */
public record DesignSettings(double load, Objective objective, PredictorSettings prediction, int searchPasses,
    int starts, int iterations, DesignConstraints constraints, int candidates, double minDistance,
    boolean inDomainOnly, double domainQuantile, int minAlloys, double minLatentQuantile, List<Double> otherLoads,
    long seed) {

    /** Highest lower confidence bound at 0.5 N (the published design load), 200 starts, ten alloys. */
    public static final DesignSettings DEFAULT = new DesignSettings(0.5, new Objective.LowerBound(),
        PredictorSettings.DEFAULT, 24, 200, 200, DesignConstraints.DEFAULT, 10, 5, true, 0.95, 3, 0, List.of(), 1);

    /**
     * @throws IllegalArgumentException with a text for the user where a value is out of range
     */
    public DesignSettings {
        require(load > 0 && Double.isFinite(load), "The design load is " + load + " N; it must be above 0.");
        require(searchPasses >= 2 && searchPasses <= prediction.passes(), "The search uses " + searchPasses
            + " passes; it needs at least 2 and at most the " + prediction.passes() + " of the prediction.");
        require(starts >= 1 && starts <= 100_000, "The number of starts is " + starts
            + "; it must lie between 1 and 100000.");
        require(iterations >= 0, "The number of iterations is " + iterations + "; it must not be negative.");
        require(candidates >= 1, "The number of candidates is " + candidates + "; it must be at least 1.");
        Limits.percent("Least distance between candidates", minDistance);
        require(domainQuantile > 0 && domainQuantile <= 1, "The domain quantile is " + domainQuantile
            + "; it must lie above 0 and not above 1.");
        require(minAlloys >= 1, "The number of alloys that make an element known is " + minAlloys
            + "; it must be at least 1.");
        require(minLatentQuantile >= 0 && minLatentQuantile < 1, "The least latent quantile is " + minLatentQuantile
            + "; it must be 0 or more and below 1.");
        otherLoads = List.copyOf(otherLoads);
        for (final double other : otherLoads) {
            require(other > 0 && Double.isFinite(other), "A further load is " + other + " N; it must be above 0.");
        }
    }

    private static void require(final boolean met, final String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
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
        return new DesignSettings(load, objective, prediction, searchPasses, starts, iterations, newConstraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, otherLoads, seed);
    }

    /**
     * @param newLoad indentation load in N
     * @return these settings with the load
     */
    public DesignSettings withLoad(final double newLoad) {
        return new DesignSettings(newLoad, objective, prediction, searchPasses, starts, iterations, constraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, otherLoads, seed);
    }

    /**
     * @param newObjective what is maximised
     * @return these settings with the objective
     */
    public DesignSettings withObjective(final Objective newObjective) {
        return new DesignSettings(load, newObjective, prediction, searchPasses, starts, iterations, constraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, otherLoads, seed);
    }

    /**
     * @param newPrediction passes, seed, interval and kappa of the reported predictions
     * @param newSearchPasses passes of the gradient ascent
     * @return these settings with the passes
     */
    public DesignSettings withPrediction(final PredictorSettings newPrediction, final int newSearchPasses) {
        return new DesignSettings(load, objective, newPrediction, newSearchPasses, starts, iterations, constraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, otherLoads, seed);
    }

    /**
     * @param newStarts number of starting points
     * @param newIterations greatest number of gradient steps of a start
     * @return these settings with the effort
     */
    public DesignSettings withEffort(final int newStarts, final int newIterations) {
        return new DesignSettings(load, objective, prediction, searchPasses, newStarts, newIterations, constraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, otherLoads, seed);
    }

    /**
     * @param count greatest number of alloys reported
     * @param distance least distance between two of them, at.%
     * @return these settings with the selection
     */
    public DesignSettings withCandidates(final int count, final double distance) {
        return new DesignSettings(load, objective, prediction, searchPasses, starts, iterations, constraints, count,
            distance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, otherLoads, seed);
    }

    /**
     * @param only whether alloys out of the domain are left out
     * @param quantile quantile of the distances between reference alloys that bounds the domain
     * @param alloys number of reference alloys that make an element known
     * @return these settings with the domain
     */
    public DesignSettings withDomain(final boolean only, final double quantile, final int alloys) {
        return new DesignSettings(load, objective, prediction, searchPasses, starts, iterations, constraints,
            candidates, minDistance, only, quantile, alloys, minLatentQuantile, otherLoads, seed);
    }

    /**
     * @param quantile least latent quantile of an alloy that counts as in domain; 0 for no limit
     * @return these settings with the limit
     */
    public DesignSettings withMinLatentQuantile(final double quantile) {
        return new DesignSettings(load, objective, prediction, searchPasses, starts, iterations, constraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, quantile, otherLoads, seed);
    }

    /**
     * @param loads further loads in N
     * @return these settings with the loads
     */
    public DesignSettings withOtherLoads(final List<Double> loads) {
        return new DesignSettings(load, objective, prediction, searchPasses, starts, iterations, constraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, loads, seed);
    }

    /**
     * @param newSeed seed of the starting points
     * @return these settings with the seed
     */
    public DesignSettings withSeed(final long newSeed) {
        return new DesignSettings(load, objective, prediction, searchPasses, starts, iterations, constraints,
            candidates, minDistance, inDomainOnly, domainQuantile, minAlloys, minLatentQuantile, otherLoads, newSeed);
    }
}
