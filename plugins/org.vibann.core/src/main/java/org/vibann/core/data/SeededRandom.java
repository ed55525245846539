/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

/**
 * Random numbers that are the same on every machine: SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, Fast splittable
 * pseudorandom number generators, OOPSLA 2014), started from a seed and a path of stream numbers. Generators of
 * different paths, such as (seed, epoch, shard), give unrelated sequences, so that parallel work needs no shared
 * generator. Not thread-safe; not for cryptography.
 */
public final class SeededRandom {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double spareGaussian;
    private boolean hasSpare;

    private SeededRandom(final long state) {
        this.state = state;
    }

    /**
     * Starts a generator.
     *
     * @param seed the seed
     * @param stream the path of the sub-stream; (seed, 1, 2) differs from (seed, 2, 1) and from (seed)
     * @return a generator at its beginning
     */
    public static SeededRandom of(final long seed, final long... stream) {
        long state = mix(seed + GAMMA);
        for (final long number : stream) {
            state = mix(state + GAMMA) ^ mix(number + 3 * GAMMA);
            state = mix(state + GAMMA);
        }
        return new SeededRandom(state);
    }

    /** A generator at a bare state of SplitMix64, for comparison with its published sequences. */
    static SeededRandom ofState(final long state) {
        return new SeededRandom(state);
    }

    private static long mix(final long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** @return 64 random bits */
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /**
     * A uniform integer without bias.
     *
     * @param bound one more than the largest result, positive
     * @return 0 to bound - 1
     */
    public int nextInt(final int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("The bound must be positive, is " + bound);
        }
        while (true) {
            final long bits = nextLong() >>> 33; // 31 bits
            final long value = bits % bound;
            if (bits - value + (bound - 1) < 1L << 31) { // not in the incomplete last block
                return (int)value;
            }
        }
    }

    /** @return a uniform number, 0 (included) to 1 (excluded), 53 bits */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** @return a standard normal number, by Marsaglia's polar method */
    public double nextGaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spareGaussian;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        final double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spareGaussian = v * factor;
        hasSpare = true;
        return u * factor;
    }

    /**
     * Brings an array into a random order, in place (Fisher and Yates).
     *
     * @param values changed by this call
     */
    public void shuffle(final int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            final int j = nextInt(i + 1);
            final int swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }
}
