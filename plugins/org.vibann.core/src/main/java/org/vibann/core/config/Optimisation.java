/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

/**
 * How the weights of a network are learnt: steps, epochs, and what the rows count for.
 *
 * @param learningRate step size of Adam
 * @param batchSize rows per training step
 * @param epochs largest number of epochs
 * @param patience epochs without improvement of the validation loss after which training stops
 * @param weightDecay λ of AdamW, see {@link org.vibann.core.nn.Adam#step(double, double)}; 0 as published
 * @param annealed whether the learning rate falls along half a cosine over all epochs; then the last epoch is kept, not
 *            the one of smallest validation error. Published: false
 * @param averaging part of the running average of the weights that each step keeps, in [0, 1); the average is what is
 *            validated and kept. 0 as published: the weights themselves
 * @param familyWeights whether rows are weighted as published: 1/√(rows of the family), ×0.35 for B-Fe-Nb, divided by
 *            the mean, clipped to [0.25, 4]
 */
public record Optimisation(double learningRate, int batchSize, int epochs, int patience, double weightDecay,
    boolean annealed, double averaging, boolean familyWeights) {

    /** Checks every value; throws IllegalArgumentException with a text for the user. */
    public Optimisation {
        Check.that(Check.positive(learningRate) && learningRate <= 1,
            "The learning rate must be above 0 and at most 1, not " + learningRate + ".");
        Check.that(batchSize >= 2, "The batch size must be at least 2, not " + batchSize + ".");
        Check.that(epochs >= 1, "The number of epochs must be at least 1, not " + epochs + ".");
        Check.that(patience >= 1, "The patience must be at least 1 epoch, not " + patience + ".");
        Check.that(Check.notNegative(weightDecay) && weightDecay * learningRate < 1,
            "The weight decay must be at least 0 and less than 1/learning rate, not " + weightDecay + ".");
        Check.that(averaging >= 0 && averaging < 1,
            "The averaging must be at least 0 and below 1, not " + averaging + ".");
    }

    /** @param value {@link #learningRate()} @return a copy with it */
    public Optimisation withLearningRate(final double value) {
        return new Optimisation(value, batchSize, epochs, patience, weightDecay, annealed, averaging, familyWeights);
    }

    /** @param value {@link #batchSize()} @return a copy with it */
    public Optimisation withBatchSize(final int value) {
        return new Optimisation(learningRate, value, epochs, patience, weightDecay, annealed, averaging, familyWeights);
    }

    /** @param value {@link #epochs()} @return a copy with it */
    public Optimisation withEpochs(final int value) {
        return new Optimisation(learningRate, batchSize, value, patience, weightDecay, annealed, averaging,
            familyWeights);
    }

    /** @param value {@link #patience()} @return a copy with it */
    public Optimisation withPatience(final int value) {
        return new Optimisation(learningRate, batchSize, epochs, value, weightDecay, annealed, averaging,
            familyWeights);
    }
}
