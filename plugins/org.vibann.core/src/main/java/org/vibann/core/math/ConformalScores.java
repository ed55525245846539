/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Scores of rows that were held out in whole groups, and the quantiles that they can promise for a row of a group that
 * nobody has seen. Groups (families, alloys) are taken to be exchangeable, rows of one group are not: hierarchical
 * conformal prediction (Y. Lee, R. F. Barber and R. Willett, arXiv:2306.06342 (2023), sect. 3). Each of K groups has the
 * weight 1/(K + 1), shared equally by its rows, and the rest lies at infinity. Where every row is a group of its own,
 * the quantile of level p is the ⌈(K + 1)p⌉-th smallest score, as in split-conformal prediction. Immutable.
 */
public final class ConformalScores {

    /** Levels and weights are sums of rounded numbers: 9 of 10 must be 0.9. */
    private static final double ROUNDING = 1e-9;

    private final double[] scores;
    private final int[] groups;
    /** Share of the groups, of those that were held out, up to each score. */
    private final double[] shares;
    private final int count;

    /**
     * @param scores one score a row, not NaN
     * @param groups number of the group of each row; rows with the same number are one group
     */
    public ConformalScores(final double[] scores, final int[] groups) {
        if (scores.length != groups.length) {
            throw new IllegalArgumentException(scores.length + " scores of " + groups.length + " rows.");
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("A score is not a number.");
        }
        final int[] order = IntStream.range(0, scores.length).boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i])).mapToInt(Integer::intValue).toArray();
        this.scores = IntStream.of(order).mapToDouble(i -> scores[i]).toArray();
        this.groups = IntStream.of(order).map(i -> groups[i]).toArray();
        final Map<Integer, Integer> sizes = new HashMap<>(); // asked for single groups: its order does not matter
        for (final int group : groups) {
            sizes.merge(group, 1, Integer::sum);
        }
        count = sizes.size();
        shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += 1.0 / sizes.get(this.groups[i]);
            shares[i] = sum / count;
        }
    }

    /**
     * Scores of rows that stand for themselves.
     *
     * @param scores one score a row, not NaN
     * @return the scores, each a group of its own
     */
    public static ConformalScores ofRows(final double[] scores) {
        return new ConformalScores(scores, IntStream.range(0, scores.length).toArray());
    }

    /**
     * @param level a level in (0, 1)
     * @return the score that a row of a new group exceeds with probability 1 - level at most; infinite where the groups
     *         are too few to say so, see {@link #highestLevel()}
     */
    public double quantile(final double level) {
        return smallest(level * (count + 1) / count);
    }

    /**
     * The quantile of these rows themselves, without the allowance for a new one.
     *
     * @param level a level in (0, 1)
     * @return the smallest score up to which that share of the groups lies; infinite without scores
     */
    public double empirical(final double level) {
        return smallest(level);
    }

    private double smallest(final double share) {
        final int found = Arrays.binarySearch(shares, share - ROUNDING);
        final int at = found < 0 ? -found - 1 : found;
        return at == scores.length ? Double.POSITIVE_INFINITY : scores[at];
    }

    /** @return number of groups K */
    public int groupCount() {
        return count;
    }

    /** @return the highest level with a finite quantile, K/(K + 1) */
    public double highestLevel() {
        return count / (count + 1.0);
    }

    /**
     * @param level a level in (0, 1)
     * @return how many groups a finite quantile of that level needs, ⌈level/(1 - level)⌉
     */
    public static long groupsNeeded(final double level) {
        return (long)Math.ceil(level / (1 - level) * (1 - ROUNDING));
    }

    /** @return the scores in ascending order */
    public double[] scores() {
        return scores.clone();
    }

    /** @return the group of each of {@link #scores()} */
    public int[] groups() {
        return groups.clone();
    }
}
