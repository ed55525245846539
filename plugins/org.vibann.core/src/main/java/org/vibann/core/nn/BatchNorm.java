/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.Arrays;
import java.util.List;

/**
 * Batch normalisation as in Keras: {@code (x − mean)/√(var + 1e-3)·gamma + beta}; in training with the mean and biased
 * variance of the batch, which also move the moving statistics, at inference with the moving ones.
 */
final class BatchNorm {

    /** Keras' default, used by the published network. */
    static final float EPSILON = 1e-3f;

    final Parameter gamma;
    final Parameter beta;
    final Parameter mean;
    final Parameter variance;
    private final float momentum;

    BatchNorm(final String name, final int width, final float momentum) {
        this.momentum = momentum;
        gamma = Parameter.vector(name + "/gamma", width, 1);
        beta = Parameter.vector(name + "/beta", width, 0);
        mean = Parameter.statistic(name + "/moving_mean", width, 0);
        variance = Parameter.statistic(name + "/moving_variance", width, 1);
    }

    List<Parameter> parameters() {
        return List.of(gamma, beta, mean, variance);
    }

    /** {@code 1/√(var + ε)} of the given variances. */
    static void inverseDeviation(final float[] variances, final float[] inverse) {
        for (int j = 0; j < inverse.length; j++) {
            inverse[j] = 1 / (float)Math.sqrt(variances[j] + EPSILON);
        }
    }

    /**
     * Normalises the first n rows of x into {@code t.normal}, and, scaled, shifted and times the factors of the dropout
     * mask (null for none), into {@code t.out}; in training with the batch's statistics.
     */
    void forward(final int n, final float[][] x, final boolean training, final float[][] mask, final Block.Tape t) {
        if (training) {
            statistics(n, x, t.mean, t.variance);
            move(mean.value()[0], t.mean);
            move(variance.value()[0], t.variance);
        } else {
            System.arraycopy(mean.value()[0], 0, t.mean, 0, t.mean.length);
            System.arraycopy(variance.value()[0], 0, t.variance, 0, t.variance.length);
        }
        inverseDeviation(t.variance, t.inverse);
        for (int i = 0; i < n; i++) {
            normalise(x[i], t, gamma.value()[0], beta.value()[0], t.normal[i], t.out[i]);
            if (mask != null) {
                multiply(t.out[i], mask[i]);
            }
        }
    }

    private static void normalise(final float[] x, final Block.Tape t, final float[] g, final float[] b,
        final float[] normal, final float[] out) {
        final float[] m = t.mean;
        final float[] inverse = t.inverse;
        for (int j = 0; j < x.length; j++) {
            final float value = (x[j] - m[j]) * inverse[j];
            normal[j] = value;
            out[j] = value * g[j] + b[j];
        }
    }

    private static void multiply(final float[] row, final float[] factors) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factors[j];
        }
    }

    private static void statistics(final int n, final float[][] x, final float[] mean, final float[] variance) {
        Arrays.fill(mean, 0);
        Kernels.addSum(n, x, mean);
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= n;
        }
        Arrays.fill(variance, 0);
        for (int i = 0; i < n; i++) {
            addSquares(x[i], mean, variance);
        }
        for (int j = 0; j < variance.length; j++) {
            variance[j] /= n;
        }
    }

    private static void addSquares(final float[] x, final float[] mean, final float[] sums) {
        for (int j = 0; j < mean.length; j++) {
            final float difference = x[j] - mean[j];
            sums[j] += difference * difference;
        }
    }

    private void move(final float[] moving, final float[] batch) {
        for (int j = 0; j < moving.length; j++) {
            moving[j] = moving[j] * momentum + batch[j] * (1 - momentum);
        }
    }

    /**
     * Adds the gradients of gamma and beta (training only) and turns d = dLoss/dout into the gradient by what was there
     * before the ReLU, in place.
     */
    void backward(final int n, final float[][] d, final boolean training, final float[][] mask, final Block.Tape t) {
        final float[] g = gamma.value()[0];
        Arrays.fill(t.sum, 0);
        Arrays.fill(t.moment, 0);
        for (int i = 0; i < n; i++) {
            if (mask != null) {
                multiply(d[i], mask[i]);
            }
            if (training) {
                Kernels.add(t.sum, 1, d[i]);
                addProducts(t.moment, d[i], t.normal[i]);
            }
        }
        if (training) {
            Kernels.add(beta.gradient()[0], 1, t.sum);
            Kernels.add(gamma.gradient()[0], 1, t.moment);
        }
        for (int i = 0; i < n; i++) {
            if (training) {
                through(d[i], t.normal[i], t.active[i], g, t, n);
            } else {
                through(d[i], t.active[i], g, t.inverse);
            }
        }
    }

    private static void addProducts(final float[] sums, final float[] a, final float[] b) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] = Math.fma(a[j], b[j], sums[j]);
        }
    }

    private static void through(final float[] d, final float[] active, final float[] g, final float[] inverse) {
        for (int j = 0; j < d.length; j++) {
            d[j] *= g[j] * inverse[j] * Kernels.gate(active[j]);
        }
    }

    private static void through(final float[] d, final float[] normal, final float[] active, final float[] g,
        final Block.Tape t, final int n) {
        final float[] sum = t.sum;
        final float[] moment = t.moment;
        final float[] inverse = t.inverse;
        final float share = 1f / n;
        for (int j = 0; j < d.length; j++) {
            d[j] = Kernels.gate(active[j]) * (g[j] * inverse[j] * (d[j] - (sum[j] + normal[j] * moment[j]) * share));
        }
    }
}
