/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.function.Consumer;

import org.vibann.core.data.Grouping;
import org.vibann.core.kernel.ElementTraits;
import org.vibann.core.nn.Architecture;

/**
 * Everything that decides, together with the data, what a training gives. Immutable; begin with {@link #of(Preset)}.
 *
 * @param seed seed of all random numbers; same data, configuration and seed give the same bits
 * @param members number of networks whose mean is the prediction; the first provides latents and attention
 * @param latentSize latent dimensions d
 * @param width units of the hidden layers, even; 64 as published
 * @param attention element attention
 * @param logLoad whether the load enters as log10(load/N) and not as load/N; both are then standardised
 * @param pairScale factor of the pair features x_i·x_j; 1 as published
 * @param dropout probability p that a unit is dropped, in [0, 1)
 * @param batchNormMomentum momentum of the moving statistics of batch normalisation, in [0, 1); 0.99 as published
 * @param familyWeights whether rows are weighted as published: 1/√(rows of the family), ×0.35 for B-Fe-Nb, divided by
 *            the mean, clipped to [0.25, 4]
 * @param reconstructionWeight weight of the composition reconstruction in the loss; 0.5 as published
 * @param loadReconstructionWeight weight of the load reconstruction; 0: no load decoder
 * @param betaStart weight of KLdim in the first epoch
 * @param betaFactor after an epoch beta is multiplied by it when KLdim ≥ klTarget and divided by it otherwise; ≥ 1
 * @param betaMin smallest beta
 * @param betaMax largest beta
 * @param klTarget target of KLdim, nats per latent dimension
 * @param learningRate step size of Adam
 * @param batchSize rows per training step
 * @param epochs largest number of epochs
 * @param patience epochs without improvement of the validation loss after which training stops
 * @param decoderEpochs epochs for which the composition decoder goes on learning, encoder and head frozen, after the
 *            best weights were restored: hardness is best early, when the decoder is not yet trained. 0 as published
 * @param descriptors whether mean and spread of tabulated element properties enter the encoder beside the composition, so
 *            that alloys of unseen elements fall near their like; published: false
 * @param decoderDropout whether units of the decoder are dropped in training too, as published
 * @param weightDecay λ of AdamW, see {@link org.vibann.core.nn.Adam#step(double, double)}; 0 as published
 * @param annealed whether the learning rate falls along half a cosine over all epochs; then the last epoch is kept, not
 *            the one of smallest validation error. Published: false
 * @param averaging part of the running average of the weights that each step keeps, in [0, 1); the average is what is
 *            validated and kept. 0 as published: the weights themselves
 * @param pretrainingSteps steps of the first network on invented alloys, for reconstruction and KLdim alone, before its
 *            first epoch (the others are never asked for latents). 0 as published
 * @param inventedRows invented alloys beside the rows of every batch of the first network: they count
 *            for reconstruction and KLdim. 0 as published
 * @param taughtAlloys invented alloys that the heads beside the networks label with their prediction, for the networks to
 *            learn from (distillation: Hinton, Vinyals and Dean, arXiv 1503.02531); 0: measured rows alone
 * @param taughtRows labelled alloys beside the rows of every batch; together they weigh as much as those. 0 without any
 * @param compact whether the heads only teach, and the finished model is its networks alone, without training rows
 * @param ownValidation whether every member holds out rows of its own, so that all rows are learnt from; then the
 *            validation figures are those of the first member alone. Otherwise all hold out the same
 * @param validationFraction fraction of the rows, in whole groups, that is held out to validate the networks, and to
 *            stop them where they are not annealed
 * @param kernelTrials kernels tried for the kernel head beside the networks; 0 for the networks alone, as published
 * @param kernels kernels kept
 * @param folds folds of the cross-validation that chooses the shares of the parts and calibrates the intervals
 * @param grouping what is held out at once wherever training holds out rows
 * @param engine what trains the networks; another engine gives other last digits
 * @param positive whether predictions and bounds below 0 count as 0 where every target of the training is above 0; in a
 *            model: whether that is done. Published: false
 */
public record VibannConfig(long seed, int members, int latentSize, int width, Attention attention, boolean logLoad,
    double pairScale, double dropout, double batchNormMomentum, boolean familyWeights, double reconstructionWeight,
    double loadReconstructionWeight, double betaStart, double betaFactor, double betaMin, double betaMax,
    double klTarget, double learningRate, int batchSize, int epochs, int patience,
    int decoderEpochs, boolean descriptors, boolean decoderDropout, double weightDecay, boolean annealed,
    double averaging, int pretrainingSteps, int inventedRows, int taughtAlloys, int taughtRows, boolean compact,
    boolean ownValidation, double validationFraction, int kernelTrials, int kernels, int folds, Grouping grouping, EngineChoice engine,
    boolean positive) {

    /** Dropout of a network that lost its teachers, whose doubt it had: without any, its passes would all be the same. */
    private static final double UNTAUGHT_DROPOUT = 0.05;

    /** Checks every value; throws IllegalArgumentException with a text for the user. */
    public VibannConfig {
        check(members >= 1 && members <= 100, "The number of networks must be 1 to 100, not " + members + ".");
        check(latentSize >= 1 && latentSize <= 1024, "The latent size must be 1 to 1024, not " + latentSize + ".");
        check(width >= 2 && width <= 4096 && width % 2 == 0,
            "The layer width must be an even number from 2 to 4096, not " + width + ".");
        check(attention != null, "The attention is missing.");
        check(positive(pairScale), "The scale of the pair features must be positive, not " + pairScale + ".");
        check(dropout >= 0 && dropout <= 0.9, "The dropout rate must be 0 to 0.9, not " + dropout + ".");
        check(batchNormMomentum >= 0 && batchNormMomentum < 1,
            "The momentum of batch normalisation must be at least 0 and below 1, not " + batchNormMomentum + ".");
        check(notNegative(reconstructionWeight),
            "The reconstruction weight must not be negative: " + reconstructionWeight + ".");
        check(notNegative(loadReconstructionWeight),
            "The load reconstruction weight must not be negative: " + loadReconstructionWeight + ".");
        check(notNegative(betaMin) && betaStart >= betaMin && betaStart <= betaMax && Double.isFinite(betaMax),
            "The start of beta must lie between its limits: " + betaMin + ", " + betaStart + ", " + betaMax + ".");
        check(betaFactor >= 1 && Double.isFinite(betaFactor),
            "The factor of beta must be at least 1, not " + betaFactor + ".");
        check(notNegative(klTarget), "The KL target must not be negative: " + klTarget + ".");
        check(positive(learningRate) && learningRate <= 1,
            "The learning rate must be above 0 and at most 1, not " + learningRate + ".");
        check(batchSize >= 2, "The batch size must be at least 2, not " + batchSize + ".");
        check(epochs >= 1, "The number of epochs must be at least 1, not " + epochs + ".");
        check(patience >= 1, "The patience must be at least 1 epoch, not " + patience + ".");
        check(decoderEpochs >= 0, "The number of decoder epochs must not be negative: " + decoderEpochs + ".");
        check(notNegative(weightDecay) && weightDecay * learningRate < 1,
            "The weight decay must be at least 0 and less than 1/learning rate, not " + weightDecay + ".");
        check(averaging >= 0 && averaging < 1, "The averaging must be at least 0 and below 1, not " + averaging + ".");
        check(pretrainingSteps >= 0, "The number of pretraining steps must not be negative: " + pretrainingSteps + ".");
        check(inventedRows >= 0, "The number of invented rows must not be negative: " + inventedRows + ".");
        check(taughtAlloys >= 0 && taughtAlloys <= 1_000_000,
            "The number of taught alloys must be 0 to 1000000, not " + taughtAlloys + ".");
        check(taughtRows >= 0 && (taughtRows > 0) == (taughtAlloys > 0),
            "The number of taught rows of a batch must be positive where there are taught alloys, and else 0, not "
                + taughtRows + ".");
        check(taughtAlloys == 0 || kernelTrials > 0, "Networks can only be taught where kernels are tried.");
        check(!compact || taughtAlloys > 0, "A compact model needs taught alloys.");
        check(validationFraction > 0 && validationFraction <= 0.5,
            "The validation fraction must be above 0 and at most 0.5, not " + validationFraction + ".");
        check(kernelTrials >= 0 && kernelTrials <= 10_000,
            "The number of kernels tried must be 0 to 10000, not " + kernelTrials + ".");
        check(kernelTrials == 0 || kernels >= 1 && kernels <= kernelTrials,
            "The number of kernels kept must be 1 to the number tried, not " + kernels + ".");
        check(folds >= 2 && folds <= 100, "The number of folds must be 2 to 100, not " + folds + ".");
        check(grouping != null, "The grouping is missing.");
        check(engine != null, "The engine is missing.");
    }

    private static boolean positive(final double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static boolean notNegative(final double value) {
        return value >= 0 && Double.isFinite(value);
    }

    private static void check(final boolean ok, final String message) {
        if (!ok) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * @param preset a preset
     * @return its configuration
     */
    public static VibannConfig of(final Preset preset) {
        final VibannConfig published = new VibannConfig(1, 1, 64, 64, Attention.ALL, false, 1,
            0.11230976899293776, 0.99, true, 0.5, 0, 1e-3, 1.05, 1e-6, 100, 0.15, 1e-3, 32, 1000, 100, 0, false, true, 0, false,
            0, 0, 0, 0, 0, false, false, 0.15, 0, 1, 5, Grouping.FAMILY, EngineChoice.VIBANN, false);
        return switch (preset) {
            case COMPACT -> of(Preset.DEFAULT).edit(e -> e.compact = true);
            case PUBLISHED -> published;
            case PREPRINT -> published.edit(e -> {
                e.latentSize = 16;
                e.loadReconstructionWeight = 0.5;
            });
            case DEFAULT -> published.edit(e -> {
                e.members = 1;
                e.latentSize = 32;
                e.attention = Attention.PRESENT;
                e.logLoad = true;
                e.width = 28; // of 56 elements, a file below half a megabyte
                e.dropout = 0; // its doubt is that of its teachers
                e.batchNormMomentum = 0.9;
                e.familyWeights = false;
                e.reconstructionWeight = 0.3;
                e.klTarget = 1.5; // what a composition takes: five elements of fifty and their contents to some percent
                e.betaFactor = 1.1;
                e.learningRate = 1e-2;
                e.epochs = 75;
                e.patience = 75;
                e.decoderEpochs = 60;
                e.descriptors = true;
                e.decoderDropout = false;
                e.weightDecay = 0.3;
                e.annealed = true;
                e.averaging = 0.99;
                e.pretrainingSteps = 2000;
                e.inventedRows = 16;
                e.taughtAlloys = 4000;
                e.taughtRows = 96;
                e.ownValidation = true;
                e.validationFraction = 0.1;
                e.kernelTrials = 40;
                e.kernels = 6;
                e.positive = true;
            });
        };
    }

    /** @param value {@link #seed()} @return a copy with it */
    public VibannConfig withSeed(final long value) {
        return edit(e -> e.seed = value);
    }

    /** @param value {@link #members()} @return a copy with it */
    public VibannConfig withMembers(final int value) {
        return edit(e -> e.members = value);
    }

    /** @param value {@link #latentSize()} @return a copy with it */
    public VibannConfig withLatentSize(final int value) {
        return edit(e -> e.latentSize = value);
    }

    /** @param value {@link #width()} @return a copy with it */
    public VibannConfig withWidth(final int value) {
        return edit(e -> e.width = value);
    }

    /** @param value {@link #attention()} @return a copy with it */
    public VibannConfig withAttention(final Attention value) {
        return edit(e -> e.attention = value);
    }

    /** @param value {@link #logLoad()} @return a copy with it */
    public VibannConfig withLogLoad(final boolean value) {
        return edit(e -> e.logLoad = value);
    }

    /** @param value {@link #pairScale()} @return a copy with it */
    public VibannConfig withPairScale(final double value) {
        return edit(e -> e.pairScale = value);
    }

    /** @param value {@link #dropout()} @return a copy with it */
    public VibannConfig withDropout(final double value) {
        return edit(e -> e.dropout = value);
    }

    /** @param value {@link #batchNormMomentum()} @return a copy with it */
    public VibannConfig withBatchNormMomentum(final double value) {
        return edit(e -> e.batchNormMomentum = value);
    }

    /** @param value {@link #familyWeights()} @return a copy with it */
    public VibannConfig withFamilyWeights(final boolean value) {
        return edit(e -> e.familyWeights = value);
    }

    /** @param value {@link #reconstructionWeight()} @return a copy with it */
    public VibannConfig withReconstructionWeight(final double value) {
        return edit(e -> e.reconstructionWeight = value);
    }

    /** @param value {@link #loadReconstructionWeight()} @return a copy with it */
    public VibannConfig withLoadReconstructionWeight(final double value) {
        return edit(e -> e.loadReconstructionWeight = value);
    }

    /** @param value {@link #betaStart()} @return a copy with it */
    public VibannConfig withBetaStart(final double value) {
        return edit(e -> e.betaStart = value);
    }

    /** @param value {@link #klTarget()} @return a copy with it */
    public VibannConfig withKlTarget(final double value) {
        return edit(e -> e.klTarget = value);
    }

    /** @param value {@link #learningRate()} @return a copy with it */
    public VibannConfig withLearningRate(final double value) {
        return edit(e -> e.learningRate = value);
    }

    /** @param value {@link #batchSize()} @return a copy with it */
    public VibannConfig withBatchSize(final int value) {
        return edit(e -> e.batchSize = value);
    }

    /** @param value {@link #epochs()} @return a copy with it */
    public VibannConfig withEpochs(final int value) {
        return edit(e -> e.epochs = value);
    }

    /** @param value {@link #patience()} @return a copy with it */
    public VibannConfig withPatience(final int value) {
        return edit(e -> e.patience = value);
    }

    /** @param value {@link #decoderEpochs()} @return a copy with it */
    public VibannConfig withDecoderEpochs(final int value) {
        return edit(e -> e.decoderEpochs = value);
    }

    /** @param value {@link #pretrainingSteps()} @return a copy with it */
    public VibannConfig withPretrainingSteps(final int value) {
        return edit(e -> e.pretrainingSteps = value);
    }

    /** @param value {@link #inventedRows()} @return a copy with it */
    public VibannConfig withInventedRows(final int value) {
        return edit(e -> e.inventedRows = value);
    }

    /** @param value {@link #taughtAlloys()}, with {@link #taughtRows()} where there were none @return a copy with it */
    public VibannConfig withTaughtAlloys(final int value) {
        return edit(e -> {
            e.taughtAlloys = value;
            e.compact &= value > 0;
            e.taughtRows = value == 0 ? 0 : e.taughtRows == 0 ? 3 * e.batchSize : e.taughtRows;
        });
    }

    /** @param value {@link #compact()} @return a copy with it */
    public VibannConfig withCompact(final boolean value) {
        return edit(e -> e.compact = value);
    }

    /** @param value {@link #validationFraction()} @return a copy with it */
    public VibannConfig withValidationFraction(final double value) {
        return edit(e -> e.validationFraction = value);
    }

    /** @param value {@link #kernelTrials()} @return a copy with it */
    public VibannConfig withKernelTrials(final int value) {
        return edit(e -> {
            e.kernelTrials = value;
            e.kernels = Math.max(1, Math.min(e.kernels, value));
            if (value == 0) { // nobody is there to teach
                e.taughtAlloys = 0;
                e.taughtRows = 0;
                e.compact = false;
                e.dropout = e.dropout == 0 && taughtAlloys > 0 ? UNTAUGHT_DROPOUT : e.dropout;
            }
        });
    }

    /** @param value {@link #grouping()} @return a copy with it */
    public VibannConfig withGrouping(final Grouping value) {
        return edit(e -> e.grouping = value);
    }

    /** @param value {@link #engine()} @return a copy with it */
    public VibannConfig withEngine(final EngineChoice value) {
        return edit(e -> e.engine = value);
    }

    /** @param value {@link #positive()} @return a copy with it */
    public VibannConfig withPositive(final boolean value) {
        return edit(e -> e.positive = value);
    }

    /** The least value that a prediction or bound can have. */
    double least() {
        return positive ? 0 : Double.NEGATIVE_INFINITY;
    }

    /** The network that this configuration has for a number of elements. */
    Architecture architecture(final int elements, final boolean load) {
        return new Architecture(elements, latentSize, width, load, attention.kind(),
            load && attention == Attention.ALL, load && loadReconstructionWeight > 0, pairScale,
            batchNormMomentum, descriptors ? ElementTraits.count() : 0);
    }

    private VibannConfig edit(final Consumer<Edit> change) {
        final Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The same fields, changeable. */
    private static final class Edit {
        private final VibannConfig from;
        private long seed;
        private int members;
        private int latentSize;
        private int width;
        private Attention attention;
        private boolean logLoad;
        private double pairScale;
        private double dropout;
        private double batchNormMomentum;
        private boolean familyWeights;
        private double reconstructionWeight;
        private double loadReconstructionWeight;
        private double betaStart;
        private double klTarget;
        private double learningRate;
        private int batchSize;
        private int epochs;
        private int patience;
        private double betaFactor;
        private int decoderEpochs;
        private boolean descriptors;
        private boolean decoderDropout;
        private double weightDecay;
        private boolean annealed;
        private double averaging;
        private int pretrainingSteps;
        private int inventedRows;
        private int taughtAlloys;
        private int taughtRows;
        private boolean compact;
        private boolean ownValidation;
        private double validationFraction;
        private int kernelTrials;
        private int kernels;
        private Grouping grouping;
        private EngineChoice engine;
        private boolean positive;

        Edit(final VibannConfig c) {
            from = c;
            seed = c.seed;
            members = c.members;
            latentSize = c.latentSize;
            width = c.width;
            attention = c.attention;
            logLoad = c.logLoad;
            pairScale = c.pairScale;
            dropout = c.dropout;
            batchNormMomentum = c.batchNormMomentum;
            familyWeights = c.familyWeights;
            reconstructionWeight = c.reconstructionWeight;
            loadReconstructionWeight = c.loadReconstructionWeight;
            betaStart = c.betaStart;
            klTarget = c.klTarget;
            learningRate = c.learningRate;
            batchSize = c.batchSize;
            epochs = c.epochs;
            patience = c.patience;
            betaFactor = c.betaFactor;
            decoderEpochs = c.decoderEpochs;
            descriptors = c.descriptors;
            decoderDropout = c.decoderDropout;
            weightDecay = c.weightDecay;
            annealed = c.annealed;
            averaging = c.averaging;
            pretrainingSteps = c.pretrainingSteps;
            inventedRows = c.inventedRows;
            taughtAlloys = c.taughtAlloys;
            taughtRows = c.taughtRows;
            compact = c.compact;
            ownValidation = c.ownValidation;
            validationFraction = c.validationFraction;
            kernelTrials = c.kernelTrials;
            kernels = c.kernels;
            grouping = c.grouping;
            engine = c.engine;
            positive = c.positive;
        }

        VibannConfig done() {
            return new VibannConfig(seed, members, latentSize, width, attention, logLoad, pairScale, dropout,
                batchNormMomentum, familyWeights, reconstructionWeight, loadReconstructionWeight, betaStart,
                betaFactor, from.betaMin, from.betaMax, klTarget, learningRate, batchSize, epochs, patience,
                decoderEpochs, descriptors, decoderDropout, weightDecay, annealed, averaging, pretrainingSteps,
                inventedRows, taughtAlloys, taughtRows, compact, ownValidation, validationFraction, kernelTrials, kernels,
                from.folds, grouping, engine, positive);
        }
    }
}
