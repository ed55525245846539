/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.List;

/**
 * What computes with a network: trains it on batches and evaluates it. All engines work on the same {@link Network}, whose
 * tensors have the names of the published Keras network, so that what one has trained the others can use. Batches, dropout
 * masks and noise are given from outside: engines draw no random numbers.
 * <p>
 * {@link RowArrayEngine} is VIBANN's own; others are services, see {@code org.vibann.core.engine.Engines}.
 */
public interface Engine {

    /** @return the name that settings and model files have for it, for instance {@code DEEPLEARNING4J} */
    String name();

    /**
     * Prepares to train a whole network. The network is used by nothing else until the training is closed.
     *
     * @param network the network; training begins from its weights and changes them
     * @param learningRate step size α of Adam
     * @param capacity largest number of rows of a batch
     * @return the training
     * @throws EngineException with a sentence for the user where the engine cannot work on this computer
     */
    Training train(Network network, double learningRate, int capacity);

    /**
     * Prepares to train the composition decoder of a network alone.
     *
     * @param network the network; the weights of its decoder are changed, no others
     * @param learningRate step size α of Adam
     * @param capacity largest number of rows of a batch
     * @return the training
     * @throws EngineException as in {@link #train}
     */
    DecoderTraining trainDecoder(Network network, double learningRate, int capacity);

    /**
     * Prepares to evaluate a network at inference.
     *
     * @param network the network; must not be changed before the evaluation is closed
     * @return the evaluation
     * @throws EngineException as in {@link #train}
     */
    Evaluation evaluate(Network network);

    /** A training of a whole network, with the state of its optimiser. For one thread at a time. */
    interface Training extends AutoCloseable {

        /**
         * Takes one step: forward with the batch's own statistics, loss, backward, {@link Adam#step(double, double)}.
         * Afterwards the network has the new weights and moving statistics. Where the reconstruction has no weight, the
         * composition decoder need not be run; its statistics are then undefined.
         *
         * @param batch the rows
         * @param factors the factors of the parts of the loss
         * @param schedule factor of the learning rate in this step
         * @param decay λ of the weight decay
         * @return the loss before the step
         */
        Loss step(Batch batch, Loss.Factors factors, double schedule, double decay);

        @Override
        void close();
    }

    /** A training of the composition decoder alone. For one thread at a time. */
    interface DecoderTraining extends AutoCloseable {

        /**
         * Takes one step as {@link Training#step} does, without weight decay, to less mean_b KL(x‖x̂).
         *
         * @param z n x d latents
         * @param x n x m atomic fractions that they stand for, each row summing to 1
         * @param masks dropout masks
         * @param schedule factor of the learning rate in this step
         * @return the reconstruction loss before the step, nats
         */
        double step(float[][] z, float[][] x, Masks masks, double schedule);

        @Override
        void close();
    }

    /** A network at inference: moving statistics, z = mu. For one thread at a time. */
    interface Evaluation extends AutoCloseable {

        /**
         * Goes forward without dropout.
         *
         * @param x n x m raw fractions, non-negative; need not be normalised
         * @param load n scaled loads; ignored (may be null) where the network has no load
         * @return what the network gives
         */
        Outputs forward(float[][] x, float[] load);

        /**
         * Goes forward through T thinned networks, for Monte-Carlo dropout and design.
         *
         * @param x n x m raw fractions, non-negative; need not be normalised
         * @param load n scaled loads; ignored (may be null) where the network has no load
         * @param masks one set of one-row masks per pass
         * @param rate the dropout rate p with which kept units are scaled by 1/(1−p)
         * @return the values and, on request, their gradient; to be used before the evaluation is closed
         */
        Passes passes(float[][] x, float[] load, List<Masks> masks, double rate);

        @Override
        void close();
    }

    /**
     * What a network gives for n rows.
     *
     * @param y n predictions in scaled units
     * @param mu n x d latent means
     * @param logvar n x d latent log-variances
     * @param attention n x m element attention, each row summing to 1
     * @param reconstruction n x m atomic fractions
     */
    record Outputs(float[] y, float[][] mu, float[][] logvar, float[][] attention, float[][] reconstruction) {
    }

    /** Values of T thinned networks at n compositions. */
    interface Passes {

        /** @return n x T values in scaled units; live */
        float[][] values();

        /**
         * The gradient of an objective by the raw, un-normalised fractions.
         *
         * @param weights n x T: dObjective/dvalue
         * @return n x m: dObjective/dfraction; at a fraction of 0 the derivative from the right
         */
        float[][] inputGradient(float[][] weights);
    }
}
