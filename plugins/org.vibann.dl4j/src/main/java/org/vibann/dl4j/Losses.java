/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.nd4j.linalg.lossfunctions.impl.LossPoisson;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The parts of the loss, each a loss function of ND4J, with their gradients by the graph's outputs. Values are sums over
 * the rows.
 */
final class Losses {

    /** Fractions are clipped to [1e-7, 1] as Keras does. */
    private static final double CLIP = 1e-7;

    private Losses() {
    }

    /** A part's value, and its gradient by one output. */
    record Part(double sum, INDArray gradient) {
    }

    /** Σ_b w(ŷ − y)². */
    static Part squares(final INDArray predicted, final INDArray targets, final INDArray weights) {
        return weighted(new LossMSE(), predicted, targets, new ActivationIdentity(), weights);
    }

    /**
     * Σ_b w·KL(x‖softmax(logits)): the cross entropy less the entropy, which no weight changes. ND4J differentiates the
     * cross entropy as if fractions summed to 1, which clipped ones miss by some 1e-6, and through its own clipping of
     * the softmax: the gradient is asked for at fractions that do sum to 1, without those of clipped outputs.
     */
    static Part reconstruction(final INDArray logits, final INDArray fractions, final INDArray weights) {
        final INDArray x = Transforms.min(Transforms.max(fractions, CLIP), 1);
        final LossMCXENT loss = new LossMCXENT(CLIP, null);
        final double cross = loss.computeScoreArray(x, logits, new ActivationSoftmax(), null).muli(weights).sumNumber()
            .doubleValue();
        final double entropy = Transforms.log(x).muli(x).muliColumnVector(weights).sumNumber().doubleValue();
        final INDArray free = Transforms.softmax(logits, true).gte(CLIP).castTo(x.dataType()).muli(x);
        final INDArray sums = free.sum(true, 1);
        final INDArray gradient =
            loss.computeGradient(free.diviColumnVector(sums), logits, new ActivationSoftmax(), null)
                .muliColumnVector(sums).muliColumnVector(weights);
        return new Part(cross + entropy, gradient);
    }

    /** ND4J's own weights of rows are meant as masks of zeros and ones: where there is one output it applies them twice. */
    private static Part weighted(final ILossFunction loss, final INDArray output, final INDArray labels,
        final IActivation activation, final INDArray weights) {
        return new Part(
            loss.computeScoreArray(labels, output, activation, null).muli(weights).sumNumber().doubleValue(),
            loss.computeGradient(labels, output, activation, null).muliColumnVector(weights));
    }

    /** Σ_b ½Σ_k mu²/d. */
    static Part mean(final INDArray mu) {
        final Part part = squares(mu, Nd4j.zerosLike(mu), Nd4j.ones(mu.size(0), 1));
        return new Part(part.sum() / 2, part.gradient().divi(2));
    }

    /** Σ_b ½Σ_k (v − 1 − ln v)/d: the Poisson loss of v for 1. */
    static Part variance(final INDArray variance) {
        final LossPoisson loss = new LossPoisson();
        final INDArray one = Nd4j.onesLike(variance);
        final double d = variance.size(1);
        final double sum = loss.computeScore(one, variance, new ActivationIdentity(), null, false);
        return new Part((sum - variance.length()) / (2 * d),
            loss.computeGradient(one, variance, new ActivationIdentity(), null).divi(2 * d));
    }
}
