/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.distil;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.kernel.ElementTraits;

/**
 * Compositions near and between those of training rows, for a {@link Teacher} to label: half of them mixtures of two rows,
 * in some an element exchanged for another, as often as not of its own chemical group, and contents shaken. Wilder ones,
 * such as those that the reconstruction is learnt from, lie where the teacher knows nothing.
 */
final class NearAlloys {

    /** Part of the alloys that are mixtures, in any ratio. */
    private static final double MIXED = 0.5;
    /** An element is exchanged with this probability; after it a second, and a third at most. */
    private static final double EXCHANGED = 0.3;
    private static final int MOST_EXCHANGES = 3;
    /** Part of the exchanges within the chemical group. */
    private static final double WITHIN_GROUP = 0.5;
    /** Standard deviation of the logarithms of the contents. */
    private static final double SHAKEN = 0.25;

    private final double[][] known;
    /** Elements that the rows have, and for each of all elements those of them that are of its group. */
    private final int[] elements;
    private final int[][] likes;

    NearAlloys(final Alloys alloys) {
        known = new double[alloys.size()][];
        Arrays.setAll(known, i -> Alloys.normalised(alloys.fractions(i)));
        final int[] groups = ElementTraits.groupsOf(alloys.elements());
        elements = IntStream.range(0, groups.length).filter(j -> Arrays.stream(known).anyMatch(x -> x[j] > 0))
            .toArray();
        likes = new int[groups.length][];
        Arrays.setAll(likes, j -> Arrays.stream(elements).filter(k -> groups[k] == groups[j]).toArray());
    }

    /** @return m atomic fractions that sum to 1 */
    double[] draw(final SeededRandom random) {
        final double[] x = known[random.nextInt(known.length)].clone();
        if (random.nextDouble() < MIXED) {
            final double[] other = known[random.nextInt(known.length)];
            final double share = random.nextDouble();
            for (int j = 0; j < x.length; j++) {
                x[j] = (1 - share) * x[j] + share * other[j];
            }
        }
        for (int e = 0; e < MOST_EXCHANGES && random.nextDouble() < EXCHANGED; e++) {
            final int[] present = IntStream.range(0, x.length).filter(j -> x[j] > 0).toArray();
            final int from = present[random.nextInt(present.length)];
            final int[] others = random.nextDouble() < WITHIN_GROUP ? likes[from] : elements;
            final int to = others[random.nextInt(others.length)];
            final double content = x[from];
            x[from] = x[to];
            x[to] = content;
        }
        return shaken(x, SHAKEN, random);
    }

    /** Of the same elements: the logarithms of their contents shaken by such a standard deviation; sums to 1. */
    static double[] shaken(final double[] alloy, final double sd, final SeededRandom random) {
        final double[] x = alloy.clone();
        for (int j = 0; j < x.length; j++) {
            x[j] *= x[j] > 0 ? StrictMath.exp(sd * random.nextGaussian()) : 0;
        }
        return Alloys.normalised(x);
    }
}
