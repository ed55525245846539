/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

/**
 * The shape of a VIBANN network. The published one has 56 elements, latent size 64 and width 64.
 *
 * @param elements number of elements, at least 2
 * @param latent number of latent dimensions d
 * @param width units of the composition branch, fused layer and head; the first pair layer and the first decoder layer
 *            have twice, the load branch half as many
 * @param load whether there is a load input
 * @param attention the element attention
 * @param loadAttention whether the published load attention (a softmax over one logit, hence always 1) is kept as two
 *            tensors without effect, for weight compatibility
 * @param loadDecoder whether a decoder z → width/2 → 1 reconstructs the load, as in the preprint
 * @param pairScale factor s of the pair features s·x_i·x_j
 * @param momentum momentum of the moving statistics of batch normalisation
 * @param traits number of tabulated element properties of which mean and spread enter the composition branch beside
 *            the attended composition; 0 as published
 */
public record Architecture(int elements, int latent, int width, boolean load, AttentionKind attention,
    boolean loadAttention, boolean loadDecoder, double pairScale, double momentum, int traits) {

    /** Checks the shape. */
    public Architecture {
        if (elements < 2 || latent < 1 || width < 2 || width % 2 != 0) {
            throw new IllegalArgumentException("A network needs at least 2 elements, 1 latent dimension and an even "
                + "width, not " + elements + ", " + latent + ", " + width + ".");
        }
        if (traits < 0) {
            throw new IllegalArgumentException("A network cannot have " + traits + " element properties.");
        }
        if (!load && (loadAttention || loadDecoder)) {
            throw new IllegalArgumentException("A network without load has no load attention and no load decoder.");
        }
    }

    /**
     * A network without element properties.
     *
     * @param elements number of elements
     * @param latent number of latent dimensions d
     * @param width units of the composition branch
     * @param load whether there is a load input
     * @param attention the element attention
     * @param loadAttention whether the published load attention is kept
     * @param loadDecoder whether the load is reconstructed
     * @param pairScale factor of the pair features
     * @param momentum momentum of batch normalisation
     */
    public Architecture(final int elements, final int latent, final int width, final boolean load,
        final AttentionKind attention, final boolean loadAttention, final boolean loadDecoder, final double pairScale,
        final double momentum) {
        this(elements, latent, width, load, attention, loadAttention, loadDecoder, pairScale, momentum, 0);
    }

    /**
     * The size of the network, without making it.
     *
     * @return number of weights in all tensors of a network of this shape
     */
    public long weights() {
        final long m = elements;
        final long w = width;
        long sum = dense(m, m);
        sum += loadAttention ? dense(1, 1) : 0;
        sum += m * traits;
        sum += block(encoderInputs(), w) + block(m * (m - 1) / 2, 2 * w) + block(2 * w, w) + block(2 * w, w);
        sum += load ? block(1, w / 2) : 0;
        sum += 2 * dense(w, latent);
        sum += block(latent + (load ? w / 2 : 0), w) + dense(w, 1);
        sum += block(latent, 2 * w) + block(2 * w, w) + dense(w, m);
        return sum + (loadDecoder ? block(latent, w / 2) + dense(w / 2, 1) : 0);
    }

    /** A dense layer: a matrix and biases. */
    private static long dense(final long in, final long out) {
        return (in + 1) * out;
    }

    /** A dense layer and its normalisation: scale, shift, moving mean and variance. */
    private static long block(final long in, final long out) {
        return dense(in, out) + 4 * out;
    }

    /** Inputs of the composition branch: the attended composition and the descriptors. */
    int encoderInputs() {
        return elements + Traits.count(traits);
    }
}
