/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Adam in the form of Keras: {@code θ −= α_t·m/(√v + 1e-7)} with {@code α_t = α·√(1 − β₂ᵗ)/(1 − β₁ᵗ)}, β₁ = 0.9,
 * β₂ = 0.999. The moments of a row decay also in steps that do not touch it.
 */
public final class Adam {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final float EPSILON = 1e-7f;

    private final List<Parameter> parameters = new ArrayList<>();
    private final List<float[][]> first = new ArrayList<>();
    private final List<float[][]> second = new ArrayList<>();
    /** Rows that ever had a gradient: the moments of the others are zeros. Most pairs of elements occur in no alloy. */
    private final List<boolean[]> live = new ArrayList<>();
    private final double learningRate;
    private int step;

    /**
     * @param all the parameters to step; those that are not trainable are left out
     * @param learningRate α
     */
    public Adam(final Collection<Parameter> all, final double learningRate) {
        this.learningRate = learningRate;
        for (final Parameter p : all) {
            if (p.trainable()) {
                parameters.add(p);
                first.add(new float[p.value().length][p.value()[0].length]);
                second.add(new float[p.value().length][p.value()[0].length]);
                live.add(new boolean[p.value().length]);
            }
        }
    }

    /** Takes one step along the gradients that the parameters hold. */
    public void step() {
        step(1, 0);
    }

    /**
     * Takes one step along the gradients that the parameters hold, and lets the weight matrices decay (AdamW: Loshchilov
     * and Hutter, ICLR 2019, arXiv 1711.05101, algorithm 2).
     *
     * @param schedule factor of the learning rate in this step
     * @param decay λ: beforehand every weight matrix is multiplied by 1 − schedule·α·λ; 0 for plain Adam
     */
    public void step(final double schedule, final double decay) {
        step++;
        final float keep = (float)(1 - schedule * learningRate * decay);
        final float rate = (float)(schedule * learningRate * Math.sqrt(1 - StrictMath.pow(BETA_2, step))
            / (1 - StrictMath.pow(BETA_1, step)));
        for (int i = 0; i < parameters.size(); i++) {
            final Parameter p = parameters.get(i);
            final float kept = p.shape().length == 2 ? keep : 1;
            for (int k = 0; k < p.value().length; k++) {
                if (live.get(i)[k] || p.dirty(k)) {
                    live.get(i)[k] = true;
                    update(p.value()[k], p.readGradient(k), first.get(i)[k], second.get(i)[k], rate, kept);
                } else if (kept != 1) {
                    scale(p.value()[k], kept);
                }
            }
        }
    }

    private static void scale(final float[] theta, final float kept) {
        for (int j = 0; j < theta.length; j++) {
            theta[j] *= kept;
        }
    }

    private static void update(final float[] theta, final float[] g, final float[] m, final float[] v,
        final float rate, final float kept) {
        final float b1 = (float)BETA_1;
        final float b2 = (float)BETA_2;
        final float c1 = (float)(1 - BETA_1);
        final float c2 = (float)(1 - BETA_2);
        for (int j = 0; j < theta.length; j++) {
            m[j] = b1 * m[j] + c1 * g[j];
            v[j] = b2 * v[j] + c2 * g[j] * g[j];
            theta[j] = kept * theta[j] - rate * m[j] / ((float)Math.sqrt(v[j]) + EPSILON);
        }
    }
}
