/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;


/**
 * Many vectors parted into about 4·√N balls of the L1 distance, so that those near another vector are found without
 * looking at all: no vector of a ball is nearer than its centre less its radius (J. K. Uhlmann, Inf. Process. Lett. 40
 * (1991) 175). Centres are those of {@link FarthestFirst}, and each vector belongs to the nearest. Equal vectors are in
 * one ball. Immutable and thread-safe.
 */
public final class RowBalls {

    /** Balls for each of √N: twice as many or half as many leave about as much to look at. */
    private static final int BALLS = 4;
    /** What rounding may add to a distance, by far. */
    private static final double ROUNDING = 1e-9;

    private final RowColumns centres;
    private final double[] radii;
    private final int[][] members;

    /** @param vectors N vectors of m components, at least one */
    public RowBalls(final double[][] vectors) {
        final FarthestFirst found = FarthestFirst.of(vectors,
            (int)Math.min(vectors.length, Math.ceil(BALLS * Math.sqrt(vectors.length))));
        centres = new RowColumns(IntStream.of(found.chosen()).mapToObj(i -> vectors[i]).toArray(double[][]::new),
            vectors[0].length);
        final List<List<Integer>> rows = new ArrayList<>();
        radii = new double[found.chosen().length];
        for (int b = 0; b < radii.length; b++) {
            rows.add(new ArrayList<>());
        }
        for (int i = 0; i < vectors.length; i++) {
            final int ball = found.owner()[i];
            rows.get(ball).add(i);
            radii[ball] = Math.max(radii[ball], found.distance()[i]);
        }
        members = rows.stream().map(ball -> ball.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    /** @return number of balls */
    public int size() {
        return members.length;
    }

    /**
     * @param ball number of a ball
     * @return the numbers of its vectors, ascending; live
     */
    public int[] members(final int ball) {
        return members[ball];
    }

    /**
     * @param vector m components
     * @return for each ball a distance that none of its vectors falls short of
     */
    public double[] bounds(final double[] vector) {
        final double[] bounds = centres.differences(vector);
        for (int b = 0; b < bounds.length; b++) {
            bounds[b] -= radii[b] + ROUNDING;
        }
        return bounds;
    }
}
