/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.vibann.core.data.SeededRandom;

/**
 * Compositions that nobody measured, made from training rows: two of them mixed, elements exchanged for others, contents
 * shaken. What it takes to learn the reconstruction of alloys that are not in the table: of these there is no end. Only
 * elements that the training rows have occur.
 */
final class InventedAlloys {

    /** Part of the alloys that are mixed, and the largest share of the second alloy in them. */
    private static final double MIXED = 0.3;
    private static final double LARGEST_SHARE = 0.5;
    /** An alloy has 0 up to so many elements exchanged. */
    private static final int MOST_EXCHANGES = 3;
    /** Standard deviation of the logarithms of the contents. */
    private static final double SHAKEN = 0.3;

    private final float[][] known;
    private final int[] elements;

    /** @param known n x m fractions of the training rows, not copied */
    InventedAlloys(final float[][] known) {
        this.known = known;
        elements = IntStream.range(0, known[0].length).filter(j -> Arrays.stream(known).anyMatch(x -> x[j] > 0))
            .toArray();
    }

    /** @return m atomic fractions */
    float[] draw(final SeededRandom random) {
        final float[] x = known[random.nextInt(known.length)].clone();
        if (random.nextDouble() < MIXED) {
            final float[] other = known[random.nextInt(known.length)];
            final double share = LARGEST_SHARE * random.nextDouble();
            for (int j = 0; j < x.length; j++) {
                x[j] = (float)((1 - share) * x[j] + share * other[j]);
            }
        }
        for (int left = random.nextInt(MOST_EXCHANGES + 1); left > 0; left--) {
            final int from = present(x, random);
            final int to = elements[random.nextInt(elements.length)];
            final float content = x[from];
            x[from] = x[to];
            x[to] = content;
        }
        shake(x, random);
        return x;
    }

    private static int present(final float[] x, final SeededRandom random) {
        int count = 0;
        for (final float value : x) {
            count += value > 0 ? 1 : 0;
        }
        int left = random.nextInt(count);
        int j = 0;
        while (x[j] <= 0 || left-- > 0) {
            j++;
        }
        return j;
    }

    private static void shake(final float[] x, final SeededRandom random) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            if (x[j] > 0) {
                x[j] *= (float)StrictMath.exp(SHAKEN * random.nextGaussian());
                sum += x[j];
            }
        }
        for (int j = 0; j < x.length; j++) {
            x[j] /= (float)sum;
        }
    }
}
