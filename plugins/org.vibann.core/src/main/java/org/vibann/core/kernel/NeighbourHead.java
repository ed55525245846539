/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Splits;
import org.vibann.core.math.Normalisation;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * What the nearest training alloys say: the mean of several ways to weigh them, out of many drawn at random those that
 * predict whole groups best when these are left out. Where kernels fall back to their trend far from the data,
 * neighbours stay with what was measured, which is why the two are averaged. Immutable and thread-safe.
 */
public final class NeighbourHead {

    private static final int TRIALS = 60;
    private static final int KEPT = 15;

    private final NeighbourRows rows;
    private final List<NeighbourRule> rules;
    /** Null where the rows are so few that all are looked at. */
    private final NeighbourBalls balls;

    private NeighbourHead(final NeighbourRows rows, final List<NeighbourRule> rules, final NeighbourBalls balls) {
        this.rows = rows;
        this.rules = List.copyOf(rules);
        this.balls = balls;
    }

    private static NeighbourHead of(final AlloyDataset data, final ElementTraits traits,
        final List<NeighbourRule> rules) {
        return new NeighbourHead(new NeighbourRows(data, traits), rules,
            data.size() > KernelHead.MOST_ROWS ? new NeighbourBalls(data, traits, rules) : null);
    }

    /**
     * Chooses how to weigh the nearest alloys.
     *
     * @param data rows with targets, of at least two groups
     * @param grouping what is left out at once when a way is judged
     * @param seed seed of the draws
     * @param progress told about the rows left out
     * @return the head
     * @throws CanceledException when the user cancelled
     */
    public static NeighbourHead fit(final AlloyDataset data, final Grouping grouping, final long seed,
        final Progress progress) throws CanceledException {
        final NeighbourHead all = new NeighbourHead(
            new NeighbourRows(data, new ElementTraits(data.alloys().elements())),
            IntStream.range(0, TRIALS).mapToObj(t -> NeighbourRule.draw(SeededRandom.of(seed, t))).toList(), null);
        final List<int[]> groups = Splits.groupsOf(data.alloys(), grouping);
        final List<double[]> errors = Parallel.map(groups.size(), g -> all.errorsWithout(groups.get(g), data.alloys()),
            progress);
        final double[] error = new double[TRIALS];
        for (final double[] ofGroup : errors) {
            for (int t = 0; t < TRIALS; t++) {
                error[t] += ofGroup[t];
            }
        }
        final List<NeighbourRule> best = IntStream.range(0, TRIALS).boxed()
            .sorted(Comparator.<Integer>comparingDouble(t -> error[t]).thenComparing(t -> t)).limit(KEPT)
            .map(all.rules::get).toList();
        return of(data, all.rows.traits(), best);
    }

    /** Sum of each rule's absolute errors on the rows of a group, had the group been left out. */
    private double[] errorsWithout(final int[] group, final Alloys alloys) {
        final double[] targets = rows.targets();
        final double[] errors = new double[rules.size()];
        for (final int i : group) {
            final double[] x = Alloys.normalised(alloys.fractions(i));
            final double[] byFractions = rows.byFractions(x);
            for (final int own : group) {
                byFractions[own] = Double.POSITIVE_INFINITY;
            }
            final double[] byGroups = rows.byGroups(rows.traits().groupFractions(x));
            final double[] byLoad = rows.byLoad(alloys.hasLoads() ? alloys.load(i) : Double.NaN);
            for (int r = 0; r < errors.length; r++) {
                final NeighbourRule.Near near = rules.get(r).near(byFractions, byGroups, byLoad);
                errors[r] += near.rows().length == 0 ? 0 : Math.abs(near.mean(targets) - targets[i]);
            }
        }
        return errors;
    }

    /**
     * The same ways to weigh other rows.
     *
     * @param data rows with the same elements
     * @return the head
     */
    public NeighbourHead refit(final AlloyDataset data) {
        return of(data, rows.traits(), rules);
    }

    /**
     * The head that {@link #rules()} came from.
     *
     * @param data the rows it was fitted to
     * @param rules numbers of each way to weigh; null for the one way of models of format 2, the four nearest by
     *            inverse distance
     * @param traits properties of the elements as {@link KernelHead#traits()} gives them; null for those of models that
     *            do not hold any
     * @return the head
     * @throws IllegalArgumentException when the numbers are not those of a head
     */
    public static NeighbourHead restore(final AlloyDataset data, final List<double[]> rules,
        final List<double[]> traits) {
        if (rules != null && rules.isEmpty()) {
            throw new IllegalArgumentException("The neighbours lack the numbers of their rules.");
        }
        return of(data, ElementTraits.restore(data.alloys().elements(), traits),
            rules == null ? List.of(NeighbourRule.FOUR_NEAREST) : rules.stream().map(NeighbourRule::of).toList());
    }

    /** @return the numbers of each way to weigh the nearest alloys, to store them */
    public List<double[]> rules() {
        return rules.stream().map(NeighbourRule::numbers).toList();
    }

    /**
     * @param alloy m fractions, not necessarily normalised, in the order of the training data's elements
     * @param load load in N; ignored where the training data had none
     * @return the weighted mean of the nearest targets
     */
    public double predict(final double[] alloy, final double load) {
        return at(alloy, load).prediction();
    }

    /**
     * Predicts many alloys, each with the bits that {@link #predict(double[], double)} gives, quicker.
     *
     * @param alloys N x m fractions, as in {@link #predict(double[], double)}
     * @param loads N loads in N; ignored where the training data had none
     * @return N weighted means of the nearest targets
     */
    public double[] predict(final double[][] alloys, final double[] loads) {
        if (balls != null) {
            return IntStream.range(0, alloys.length).mapToDouble(i -> predict(alloys[i], loads[i])).toArray();
        }
        final double[] means = new double[alloys.length];
        final NeighbourSearch search = new NeighbourSearch(rules, rows.targets().length);
        double[] byLoad = null;
        for (int i = 0; i < means.length; i++) {
            final double[] x = Alloys.normalised(alloys[i]);
            final double[] byFractions = rows.byFractions(x);
            final double[] byGroups = rows.byGroups(rows.traits().groupFractions(x));
            if (byLoad == null || loads[i] != loads[i - 1]) {
                byLoad = rows.byLoad(loads[i]);
            }
            double sum = 0;
            for (final NeighbourRule.Near near : search.near(byFractions, byGroups, byLoad)) {
                sum += near.mean(rows.targets());
            }
            means[i] = sum / rules.size();
        }
        return means;
    }

    /**
     * @param alloy as in {@link #predict(double[], double)}; not copied
     * @param load as there
     * @return the head at an alloy: its prediction, and what a gradient can use again
     */
    public At at(final double[] alloy, final double load) {
        return new At(alloy, load);
    }

    /**
     * Shares the change of the prediction between two alloys out among the elements, jumps included: the nearest alloys
     * change on the way, which no gradient sees.
     *
     * @param from m fractions that sum to 1
     * @param to m fractions that sum to 1
     * @param load load in N, of both
     * @param steps steps on the straight way between them
     * @return m shares; they sum to the change
     */
    public double[] contributions(final double[] from, final double[] to, final double load, final int steps) {
        return new NeighbourWalk(rows, rules, from, load).to(to, steps);
    }

    /** The head at one alloy; immutable. */
    public final class At {

        private final double[] alloy;
        private final double[] x;
        private final double[] groups;
        private final List<NeighbourRule.Near> nearest;
        private final double mean;

        private At(final double[] alloy, final double load) {
            this.alloy = alloy;
            x = Alloys.normalised(alloy);
            groups = rows.traits().groupFractions(x);
            nearest = balls != null ? balls.near(x, groups, load)
                : new NeighbourSearch(rules, rows.targets().length).near(rows.byFractions(x), rows.byGroups(groups),
                    rows.byLoad(load));
            double sum = 0;
            for (final NeighbourRule.Near near : nearest) {
                sum += near.mean(rows.targets());
            }
            mean = sum / rules.size();
        }

        /** @return the weighted mean of the nearest targets */
        public double prediction() {
            return mean;
        }

        /** @return m derivatives of the prediction by the raw fractions, almost everywhere */
        public double[] gradient() {
            final double[] gradient = new double[x.length];
            final double[] byGroup = new double[groups.length];
            for (final NeighbourRule.Near near : nearest) {
                final double ruleMean = near.mean(rows.targets());
                for (int n = 0; n < near.rows().length; n++) {
                    final int row = near.rows()[n];
                    final double factor = near.slope(n, rows.targets(), ruleMean) / rules.size();
                    for (int j = 0; j < x.length; j++) {
                        gradient[j] += factor * Math.signum(x[j] - rows.columns()[j][row]);
                    }
                    for (int g = 0; g < groups.length; g++) {
                        byGroup[g] +=
                            factor * near.rule().groups() * Math.signum(groups[g] - rows.groupColumns()[g][row]);
                    }
                }
            }
            for (int j = 0; j < x.length; j++) {
                for (int g = 0; g < groups.length; g++) {
                    gradient[j] += byGroup[g] * rows.traits().group(j, g);
                }
            }
            return Normalisation.pullback(alloy, x, gradient);
        }
    }
}
