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

    /** Normalises the first n rows of x into {@code t.normal} and {@code t.out}; in training with the batch's statistics. */
    void forward(final int n, final float[][] x, final boolean training, final Block.Tape t) {
        if (training) {
            statistics(n, x, t.mean, t.variance);
            move(mean.value()[0], t.mean);
            move(variance.value()[0], t.variance);
        } else {
            System.arraycopy(mean.value()[0], 0, t.mean, 0, t.mean.length);
            System.arraycopy(variance.value()[0], 0, t.variance, 0, t.variance.length);
        }
        inverseDeviation(t.variance, t.inverse);
        final float[] g = gamma.value()[0];
        final float[] b = beta.value()[0];
        final float[] m = t.mean;
        final float[] inverse = t.inverse;
        for (int i = 0; i < n; i++) {
            final float[] in = x[i];
            final float[] normal = t.normal[i];
            final float[] out = t.out[i];
            for (int j = 0; j < in.length; j++) {
                normal[j] = (in[j] - m[j]) * inverse[j];
                out[j] = normal[j] * g[j] + b[j];
            }
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
            final float[] in = x[i];
            for (int j = 0; j < mean.length; j++) {
                final float difference = in[j] - mean[j];
                variance[j] += difference * difference;
            }
        }
        for (int j = 0; j < variance.length; j++) {
            variance[j] /= n;
        }
    }

    private void move(final float[] moving, final float[] batch) {
        for (int j = 0; j < moving.length; j++) {
            moving[j] = moving[j] * momentum + batch[j] * (1 - momentum);
        }
    }

    /** Adds the gradients of gamma and beta (training only) and turns d = dLoss/dout into dLoss/dx in place. */
    void backward(final int n, final float[][] d, final boolean training, final Block.Tape t) {
        final float[] g = gamma.value()[0];
        final float[] inverse = t.inverse;
        if (!training) {
            for (int i = 0; i < n; i++) {
                final float[] row = d[i];
                for (int j = 0; j < row.length; j++) {
                    row[j] *= g[j] * inverse[j];
                }
            }
            return;
        }
        final float[] sum = new float[g.length];
        final float[] moment = new float[g.length];
        for (int i = 0; i < n; i++) {
            final float[] row = d[i];
            final float[] normal = t.normal[i];
            for (int j = 0; j < row.length; j++) {
                sum[j] += row[j];
                moment[j] += row[j] * normal[j];
            }
        }
        Kernels.add(beta.gradient()[0], 1, sum);
        Kernels.add(gamma.gradient()[0], 1, moment);
        for (int i = 0; i < n; i++) {
            final float[] row = d[i];
            final float[] normal = t.normal[i];
            for (int j = 0; j < row.length; j++) {
                row[j] = g[j] * inverse[j] * (row[j] - (sum[j] + normal[j] * moment[j]) / n);
            }
        }
    }
}
