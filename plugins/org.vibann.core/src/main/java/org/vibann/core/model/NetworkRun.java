/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;
import org.vibann.core.nn.ThinnedPasses;

/** Runs a trained network, or a part of it, on any number of rows; a row's result does not depend on the others. */
public final class NetworkRun {

    private static final int CHUNK = 64;

    private NetworkRun() {
    }

    /**
     * What a network gives without dropout, z = mu.
     *
     * @param network the network
     * @param x n x m fractions
     * @param loads n scaled loads; null for a network without load
     * @param result which of its layers
     * @return n rows of it
     */
    public static double[][] forward(final Network network, final float[][] x, final float[] loads,
        final Function<Tape, float[][]> result) {
        final Tape tape = network.tape(Math.min(CHUNK, Math.max(1, x.length)));
        final double[][] all = new double[x.length][];
        for (int from = 0; from < x.length; from += CHUNK) {
            final int n = Math.min(CHUNK, x.length - from);
            network.forward(tape, Arrays.copyOfRange(x, from, from + n),
                loads == null ? null : Arrays.copyOfRange(loads, from, from + n), n, null, Masks.NONE, false);
            for (int i = 0; i < n; i++) {
                final float[] row = result.apply(tape)[i];
                all[from + i] = new double[row.length];
                for (int j = 0; j < row.length; j++) {
                    all[from + i][j] = row[j];
                }
            }
        }
        return all;
    }

    /** Scaled predictions from latents; loads has the one scaled load of all, or is null. */
    static double[] head(final Network network, final double[][] latents, final float[] loads) {
        final Tape tape = network.tape(1);
        final double[] predictions = new double[latents.length];
        for (int i = 0; i < predictions.length; i++) {
            network.predict(tape, new float[][]{latent(network, latents[i])}, loads, 1);
            predictions[i] = tape.y()[0][0];
        }
        return predictions;
    }

    /** Compositions of m elements from latents. */
    static double[][] decode(final Network network, final double[][] latents, final int elements) {
        final Tape tape = network.tape(1);
        final double[][] all = new double[latents.length][elements];
        for (int i = 0; i < all.length; i++) {
            network.decode(tape, new float[][]{latent(network, latents[i])}, 1, Masks.NONE, false);
            for (int j = 0; j < elements; j++) {
                all[i][j] = tape.reconstruction()[0][j];
            }
        }
        return all;
    }

    private static float[] latent(final Network network, final double[] values) {
        final int size = network.architecture().latent();
        if (values.length != size) {
            throw new IllegalArgumentException("A latent has " + values.length + " dimensions, the model " + size
                + ".");
        }
        final float[] z = new float[size];
        for (int k = 0; k < size; k++) {
            z[k] = (float)values[k];
        }
        return z;
    }

    /**
     * Thins members for T passes from one on; the t-th belongs to member t mod members, and its masks depend on (seed,
     * first + t) alone. Without dropout all passes of a member are the same, and it has one.
     *
     * @param readout a second read-out of the first member, or null
     */
    static List<ThinnedPasses> thinned(final List<Network> members, final double dropout, final int first,
        final int passes, final long seed, final float[] readout) {
        final List<List<Masks>> masks = new ArrayList<>();
        members.forEach(m -> masks.add(new ArrayList<>()));
        for (int t = 0; t < (dropout == 0 ? Math.min(passes, members.size()) : passes); t++) {
            final int member = t % members.size();
            final SeededRandom random = SeededRandom.of(seed, first + t);
            masks.get(member).add(Masks.draw(members.get(member), 1, dropout, random::nextDouble));
        }
        final List<ThinnedPasses> thinned = new ArrayList<>();
        for (int member = 0; member < members.size(); member++) {
            if (!masks.get(member).isEmpty()) {
                thinned.add(new ThinnedPasses(members.get(member), masks.get(member), dropout,
                    member == 0 ? readout : null));
            }
        }
        return thinned;
    }
}
