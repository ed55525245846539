/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.stream.IntStream;

import org.vibann.core.data.TrainingDistance;

/**
 * Tells, while an alloy gets its contents one element after the other, whether it can still lie in the domain: a branch of
 * a tree of alloys in which no training row can be near any more need not be gone into. Of each training row that can, the
 * sum of the differences so far is kept, level by level. The elements to come add at least the difference of what the alloy
 * and the row have left for them, as |Σ| ≤ Σ||. Never says no to an alloy whose distance, however rounded, is within the
 * limit; who asks of a whole alloy gets about the truth, and asks {@link TrainingDomain#distances} for the truth itself.
 * For one thread.
 */
public final class DomainSearch {

    /** Far more than sums of rounded fractions differ by. */
    private static final double ROUNDING = 1e-9;

    private final double[][] contents;
    /** By element and row, what the row has of the elements behind it. */
    private final double[][] behind;
    private final double limit;
    /** By level, the rows that can be near, of which {@link #counts} are in use. */
    private final int[][] rows;
    private final double[][] sums;
    private final int[] counts;
    /** By level, what the alloy has left. */
    private final double[] left;

    DomainSearch(final TrainingDistance.SeenRows seen, final double limit) {
        contents = seen.contents();
        this.limit = limit + ROUNDING;
        final int n = seen.away().length;
        final int m = contents.length;
        behind = new double[m][n];
        final double[] rest = new double[n];
        for (int k = m - 1; k >= 0; k--) {
            for (int i = 0; i < n; i++) {
                behind[k][i] = rest[i];
                rest[i] += contents[k][i];
            }
        }
        final double[] away = seen.away();
        final int[] near = IntStream.range(0, n).filter(i -> away[i] + Math.abs(1 - rest[i]) <= this.limit).toArray();
        rows = new int[m + 1][near.length];
        sums = new double[m + 1][near.length];
        counts = new int[m + 1];
        left = new double[m + 1];
        left[0] = 1;
        counts[0] = near.length;
        for (int i = 0; i < near.length; i++) {
            rows[0][i] = near[i];
            sums[0][i] = away[near[i]];
        }
    }

    /**
     * An element gets its content; those before it have theirs, from the last calls for each.
     *
     * @param k number of the element
     * @param fraction its atomic fraction
     * @return whether an alloy that begins so can lie in the domain
     */
    public boolean enter(final int k, final double fraction) {
        left[k + 1] = left[k] - fraction;
        final double rest = left[k + 1];
        final int count = counts[k];
        final int[] known = rows[k];
        final double[] before = sums[k];
        final int[] kept = rows[k + 1];
        final double[] after = sums[k + 1];
        final double[] content = contents[k];
        final double[] others = behind[k];
        int near = 0;
        for (int i = 0; i < count; i++) {
            final int row = known[i];
            final double sum = before[i] + Math.abs(fraction - content[row]);
            kept[near] = row;
            after[near] = sum;
            if (sum + Math.abs(rest - others[row]) <= limit) {
                near++;
            }
        }
        counts[k + 1] = near;
        return near > 0;
    }
}
