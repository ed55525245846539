/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Arrays;

/**
 * A few of many vectors that are spread over all of them: the first, then always the one farthest from those chosen, by
 * the L1 distance (T. F. Gonzalez, Theor. Comput. Sci. 38 (1985) 293). No vector is then farther from them than twice
 * what the best choice of as many would leave.
 *
 * @param chosen numbers of the chosen vectors, in the order of the choice; fewer than asked for where the others equal
 *            them
 * @param owner for each vector the position in the choice of the one that is nearest to it
 * @param distance for each vector how far that is
 */
public record FarthestFirst(int[] chosen, int[] owner, double[] distance) {

    /**
     * Chooses.
     *
     * @param vectors N vectors of m components, at least one
     * @param most how many to choose
     * @return the choice
     */
    public static FarthestFirst of(final double[][] vectors, final int most) {
        final RowColumns columns = new RowColumns(vectors, vectors[0].length);
        final int[] chosen = new int[most];
        final int[] owner = new int[vectors.length];
        final double[] distance = new double[vectors.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int count = 0;
        for (int next = 0; count < most && distance[next] > 0; next = farthest(distance)) {
            chosen[count] = next;
            final double[] distances = columns.differences(vectors[next]);
            for (int i = 0; i < distances.length; i++) {
                owner[i] = distances[i] < distance[i] ? count : owner[i];
                distance[i] = Math.min(distance[i], distances[i]);
            }
            count++;
        }
        return new FarthestFirst(Arrays.copyOf(chosen, count), owner, distance);
    }

    private static int farthest(final double[] distances) {
        int farthest = 0;
        for (int i = 1; i < distances.length; i++) {
            farthest = distances[i] > distances[farthest] ? i : farthest;
        }
        return farthest;
    }
}
