/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.distil;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Invented alloys at loads like those of the training rows, each with what a {@link Teacher} says of it. A network that
 * learns from them besides the measurements is led through the compositions between and around the measured ones, where
 * alone it would have to guess.
 *
 * @param x n x m atomic fractions, each row summing to 1
 * @param newtons n loads in N; NaN without loads
 * @param opinions what the teacher says of each
 */
public record TaughtAlloys(float[][] x, double[] newtons, List<Teacher.Opinion> opinions) {

    /** Stream of the random numbers that invent alloys. */
    private static final int STREAM = -2;
    private static final int CHUNK = 64;
    /** Standard deviation of the log10 of a load around that of a row. */
    private static final double SHAKEN_LOAD = 0.2;

    /**
     * Invents alloys and asks the teacher; alloy i depends on seed and i alone.
     *
     * @param training the training rows
     * @param teacher whom to ask
     * @param count how many
     * @param seed seed of the random numbers
     * @param progress told of the alloys that were labelled
     * @return the labelled alloys
     * @throws CanceledException when the user cancelled
     */
    public static TaughtAlloys of(final AlloyDataset training, final Teacher teacher, final int count, final long seed,
        final Progress progress) throws CanceledException {
        final NearAlloys near = new NearAlloys(training.alloys());
        final float[][] x = new float[count][];
        final double[] newtons = new double[count];
        final Teacher.Opinion[] opinions = new Teacher.Opinion[count];
        Parallel.map((count + CHUNK - 1) / CHUNK, chunk -> {
            final int from = chunk * CHUNK;
            final int to = Math.min(count, from + CHUNK);
            final double[][] alloys = new double[to - from][];
            for (int i = from; i < to; i++) {
                final SeededRandom random = SeededRandom.of(seed, STREAM, i);
                final double[] alloy = near.draw(random);
                newtons[i] = load(training.alloys(), random);
                alloys[i - from] = alloy;
                x[i] = new float[alloy.length];
                for (int j = 0; j < alloy.length; j++) {
                    x[i][j] = (float)alloy[j];
                }
            }
            final Teacher.Opinion[] some = teacher.of(alloys, Arrays.copyOfRange(newtons, from, to));
            System.arraycopy(some, 0, opinions, from, some.length);
            return chunk;
        }, progress);
        return new TaughtAlloys(x, newtons, List.of(opinions));
    }

    private static double load(final Alloys alloys, final SeededRandom random) {
        final double newton = alloys.load(random.nextInt(alloys.size()));
        return Double.isNaN(newton) ? newton : newton * StrictMath.pow(10, SHAKEN_LOAD * random.nextGaussian());
    }

    /** @return number of alloys n */
    public int size() {
        return x.length;
    }

    /** @return what the teacher doubts of each, in units of the target */
    public double[] sds() {
        return opinions.stream().mapToDouble(Teacher.Opinion::sd).toArray();
    }
}
