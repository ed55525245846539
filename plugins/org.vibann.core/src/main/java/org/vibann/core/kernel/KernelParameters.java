/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Exp;

/**
 * Hyper-parameters of one kernel
 * <pre>k(a, b) = Σ_term m_term·exp(−Σ_block v_term,block·d_block) + Σ_block l_block·a_block·b_block + 1</pre>
 * where d_block is the Euclidean distance of a and b within a block of {@link Features}. Each term is a Matérn kernel with
 * ν = ½ (Rasmussen and Williams 2006, eq. 4.18), rough enough for data whose neighbours may differ. The first compares
 * compositions at their load; the second groups, descriptors and load; the third compositions that were measured at very
 * nearly the same load, hence often in the same study. The linear trend follows descriptors and load.
 *
 * @param lengths inverse lengths v, terms x blocks (0 where a term does not look)
 * @param amplitudes variances m of the terms, in units of the target's variance
 * @param linear weights l of the linear trend, one a block
 * @param noise variance of the measurement at high load, in units of the target's variance
 * @param lowLoadNoise share h of {@link #noiseAt}: the smaller the indent, the more measurements scatter
 */
record KernelParameters(double[][] lengths, double[] amplitudes, double[] linear, double noise, double lowLoadNoise) {

    private static final int TERMS = 3;
    /** Numbers of a kernel of model format 2: two terms, of amplitudes that sum to 1, and one weight for all blocks. */
    private static final int FEW_NUMBERS = 2 * Features.BLOCKS + 3;
    private static final int NUMBERS = TERMS * Features.BLOCKS + TERMS + Features.BLOCKS + 2;

    /**
     * The ranges, as powers of ten, from which {@link #draw} draws: see docs/model-selection.md. Wider ranges let the
     * search choose kernels that fail on unseen families.
     */
    private static final double[] LOWEST = {0.0, -0.5, -1.0, -0.7, -1.3};
    private static final double[] HIGHEST = {0.8, 0.4, 0.1, 0.4, 0.4};
    private static final double[] SAME_LOAD_COMPOSITION = {-0.3, 0.8};
    private static final double[] SAME_LOAD = {0.5, 1.7};
    private static final double[] AMPLITUDE = {0.3, 0.8};
    private static final double[] SAME_LOAD_SHARE = {-1, 0};
    private static final double[] DESCRIPTOR_TREND = {-1.5, 0.7};
    private static final double[] LOAD_TREND = {-1.5, 0.5};
    private static final double[] NOISE = {-2.7, -1.5};
    private static final double[] LOW_LOAD_NOISE = {-1, 1.2};
    /** Load in N at which the noise is 1 + h times that at high load. */
    private static final double LOW_LOAD = 0.1;

    static KernelParameters draw(final SeededRandom random, final boolean load) {
        final double[] near = lengths(random, load);
        final double[] far = lengths(random, load);
        near[1] = 0;
        near[2] = 0;
        far[0] = 0;
        // Dirichlet(2, 2) by sums of exponentials: both terms take part.
        final double a = exponential(random) + exponential(random);
        final double b = exponential(random) + exponential(random);
        final double amplitude = power(random, AMPLITUDE);
        final double third = amplitude * power(random, SAME_LOAD_SHARE);
        final double[] same = {power(random, SAME_LOAD_COMPOSITION), 0, 0, power(random, SAME_LOAD), 0};
        final double trend = power(random, DESCRIPTOR_TREND);
        final double loadTrend = load ? power(random, LOAD_TREND) : 0;
        return new KernelParameters(new double[][]{near, far, same},
            new double[]{amplitude * a / (a + b), amplitude * b / (a + b), load ? third : 0},
            new double[]{0, 0, trend, loadTrend, loadTrend}, power(random, NOISE), load ? power(random, LOW_LOAD_NOISE) : 0);
    }

    private static double[] lengths(final SeededRandom random, final boolean load) {
        final double[] lengths = new double[Features.BLOCKS];
        for (int b = 0; b < lengths.length; b++) {
            final double value = power(random, LOWEST[b], HIGHEST[b]);
            lengths[b] = load || b < 3 ? value : 0;
        }
        return lengths;
    }

    private static double exponential(final SeededRandom random) {
        return -StrictMath.log(1 - random.nextDouble());
    }

    private static double power(final SeededRandom random, final double... range) {
        return StrictMath.pow(10, range[0] + random.nextDouble() * (range[1] - range[0]));
    }

    /** All numbers, to store them. */
    double[] numbers() {
        final double[] numbers = new double[NUMBERS];
        for (int t = 0; t < TERMS; t++) {
            if (t < lengths.length) {
                System.arraycopy(lengths[t], 0, numbers, t * Features.BLOCKS, Features.BLOCKS);
                numbers[TERMS * Features.BLOCKS + t] = amplitudes[t];
            }
        }
        System.arraycopy(linear, 0, numbers, TERMS * Features.BLOCKS + TERMS, Features.BLOCKS);
        numbers[NUMBERS - 2] = noise;
        numbers[NUMBERS - 1] = lowLoadNoise;
        return numbers;
    }

    /** The parameters that {@link #numbers} came from. */
    static KernelParameters of(final double[] numbers) {
        final int terms = numbers.length == FEW_NUMBERS ? 2 : TERMS;
        if (numbers.length != FEW_NUMBERS && numbers.length != NUMBERS) {
            throw new IllegalArgumentException("A kernel has " + NUMBERS + " numbers, not " + numbers.length + ".");
        }
        final double[][] lengths = IntStream.range(0, terms).mapToObj(t -> Arrays.copyOfRange(numbers,
            t * Features.BLOCKS, (t + 1) * Features.BLOCKS)).toArray(double[][]::new);
        final int next = terms * Features.BLOCKS;
        if (terms == 2) {
            final double[] linear = new double[Features.BLOCKS];
            Arrays.fill(linear, numbers[next + 1]);
            return new KernelParameters(lengths, new double[]{numbers[next], 1 - numbers[next]}, linear,
                numbers[next + 2], 0);
        }
        return new KernelParameters(lengths, Arrays.copyOfRange(numbers, next, next + TERMS),
            Arrays.copyOfRange(numbers, next + TERMS, NUMBERS - 2), numbers[NUMBERS - 2], numbers[NUMBERS - 1]);
    }

    /** k of a vector with every training row. */
    KernelValues kernels(final Geometry.View view) {
        final int n = view.size();
        final double[] sum = new double[n];
        Arrays.fill(sum, 1);
        final double[][] terms = new double[lengths.length][n];
        final Scratch scratch = new Scratch(n);
        for (int t = 0; t < terms.length; t++) {
            addTerm(t, view.distances(), terms[t], scratch, sum);
        }
        addTrend(view.products(), sum);
        return new KernelValues(terms, sum);
    }

    /** Working memory of {@link #sum}; not to be shared between threads. */
    static final class Scratch {
        private final double[] term;
        private final double[] remainders;
        private final double[] exponents;

        /** For n training rows. */
        Scratch(final int n) {
            term = new double[n];
            remainders = new double[n];
            exponents = new double[n];
        }
    }

    /**
     * Writes k of a vector with every training row, of the bits of {@link #kernels}.
     *
     * @param distances of the vector, blocks x n
     * @param products of the vector, blocks x n; those of blocks without a trend are not looked at
     * @param scratch working memory
     * @param sum receives the n values
     */
    void sum(final double[][] distances, final double[][] products, final Scratch scratch, final double[] sum) {
        Arrays.fill(sum, 1);
        for (int t = 0; t < lengths.length; t++) {
            addTerm(t, distances, scratch.term, scratch, sum);
        }
        addTrend(products, sum);
    }

    /** Writes a term and adds it to the sum; a term without amplitude stays as it was. */
    private void addTerm(final int t, final double[][] distances, final double[] term, final Scratch scratch,
        final double[] sum) {
        if (amplitudes[t] == 0) {
            return;
        }
        exponents(lengths[t], distances[0], distances[1], distances[2], distances[3], distances[4], term);
        Exp.decay(term, scratch.remainders, scratch.exponents);
        addTimes(amplitudes[t], term, sum);
    }

    /** All blocks in one loop, in their order: those without a length add 0, which changes no bit. */
    private static void exponents(final double[] v, final double[] d0, final double[] d1, final double[] d2,
        final double[] d3, final double[] d4, final double[] term) {
        final double v0 = v[0];
        final double v1 = v[1];
        final double v2 = v[2];
        final double v3 = v[3];
        final double v4 = v[4];
        for (int i = 0; i < term.length; i++) {
            term[i] = v0 * d0[i] + v1 * d1[i] + v2 * d2[i] + v3 * d3[i] + v4 * d4[i];
        }
    }

    private static void addTimes(final double amplitude, final double[] term, final double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            term[i] = amplitude * term[i];
            sum[i] += term[i];
        }
    }

    private void addTrend(final double[][] products, final double[] sum) {
        for (int b = 0; b < Features.BLOCKS; b++) {
            addScaled(sum, linear[b], products[b]);
        }
    }

    private static void addScaled(final double[] sums, final double factor, final double[] values) {
        if (factor != 0) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += factor * values[i];
            }
        }
    }

    /** Variance of a measurement at a load in N: noise·(1 + h·0.1 N/load); that at high load where there are no loads. */
    double noiseAt(final double newton) {
        return newton > 0 ? noise * (1 + lowLoadNoise * LOW_LOAD / newton) : noise;
    }

    /** k of a vector with itself, from the squares of its blocks. */
    double own(final double[] squares) {
        double sum = 1;
        for (final double amplitude : amplitudes) {
            sum += amplitude;
        }
        for (int b = 0; b < squares.length; b++) {
            sum += linear[b] * squares[b];
        }
        return sum;
    }
}
