/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

import java.util.function.UnaryOperator;

import org.vibann.core.data.Grouping;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.kernel.ElementTraits;
import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;

/**
 * Everything that decides, together with the data, what a training gives. Immutable; begin with {@link #of(Preset)}. A
 * part is changed by a function of it: {@code config.withOptimisation(o -> o.withEpochs(50))}. In a model file all values
 * are one flat object under the names of the components, which therefore never change and are unique among the parts.
 *
 * @param seed seed of all random numbers; same data, configuration and seed give the same bits
 * @param members number of networks whose mean is the prediction; the first provides latents and attention
 * @param shape what a network is
 * @param bottleneck how the weight of the bottleneck in the loss is steered
 * @param reconstruction how the decoder learns
 * @param optimisation how the weights are learnt
 * @param heads what stands beside the networks
 * @param validation which rows are held out
 * @param engine what trains the networks; another engine gives other last digits
 * @param positive whether predictions and bounds below 0 count as 0 where every target of the training is above 0; in a
 *            model: whether that is done. Published: false
 */
public record VibannConfig(long seed, int members, NetworkShape shape, BottleneckWeight bottleneck,
    Reconstruction reconstruction, Optimisation optimisation, Heads heads, Validation validation, EngineChoice engine,
    boolean positive) {

    /** Dropout of a network that lost its teachers, whose doubt it had: without any, its passes would all be the same. */
    private static final double UNTAUGHT_DROPOUT = 0.05;

    /** Taught rows of a batch for each measured one, where nothing else is said. */
    private static final int TAUGHT_PER_ROW = 3;

    /** Checks its own values as the parts check theirs; throws IllegalArgumentException with a text for the user. */
    public VibannConfig {
        Check.that(members >= 1 && members <= 100, "The number of networks must be 1 to 100, not " + members + ".");
        Check.that(engine != null, "The engine is missing.");
    }

    /**
     * @param preset a preset
     * @return its configuration
     */
    public static VibannConfig of(final Preset preset) {
        return switch (preset) {
            case PUBLISHED -> new VibannConfig(1, 1,
                new NetworkShape(64, 64, AttentionKind.ALL, false, 1, 0.11230976899293776, 0.99, false),
                new BottleneckWeight(1e-3, 1.05, 1e-6, 100, 0.15), new Reconstruction(0.5, 0, 0, true, 0, 0),
                new Optimisation(1e-3, 32, 1000, 100, 0, false, 0, true), new Heads(0, 1, 0, 0, false),
                new Validation(false, 0.15, 5, Grouping.FAMILY), EngineChoice.VIBANN, false);
            case PREPRINT -> of(Preset.PUBLISHED).withShape(shape -> shape.withLatentSize(16))
                .withReconstruction(published -> new Reconstruction(0.5, 0.5, 0, true, 0, 0));
            // A width of 28: beside its teachers its share is small. No dropout: its doubt is that of its teachers.
            // A KL target of 1.5: what a composition takes, five elements of fifty and their contents to some percent.
            case DEFAULT -> new VibannConfig(1, 1,
                new NetworkShape(32, 28, AttentionKind.PRESENT, true, 1, 0, 0.9, true),
                new BottleneckWeight(1e-3, 1.1, 1e-6, 100, 1.5), new Reconstruction(0.3, 0, 60, false, 2000, 16),
                new Optimisation(1e-2, 32, 75, 75, 0.3, true, 0.99, false), new Heads(40, 6, 4000, 96, false),
                new Validation(true, 0.1, 5, Grouping.FAMILY), EngineChoice.VIBANN, true);
            // Alone, a wider network earns what it costs; its weights are kept in two bytes each.
            case COMPACT -> of(Preset.DEFAULT).withHeads(heads -> heads.withCompact(true))
                .withShape(shape -> shape.withWidth(48));
        };
    }

    /** @param value {@link #seed()} @return a copy with it */
    public VibannConfig withSeed(final long value) {
        return new VibannConfig(value, members, shape, bottleneck, reconstruction, optimisation, heads, validation,
            engine, positive);
    }

    /** @param value {@link #members()} @return a copy with it */
    public VibannConfig withMembers(final int value) {
        return new VibannConfig(seed, value, shape, bottleneck, reconstruction, optimisation, heads, validation, engine,
            positive);
    }

    /** @param change of {@link #shape()} @return a copy with it */
    public VibannConfig withShape(final UnaryOperator<NetworkShape> change) {
        return new VibannConfig(seed, members, change.apply(shape), bottleneck, reconstruction, optimisation, heads,
            validation, engine, positive);
    }

    /** @param change of {@link #bottleneck()} @return a copy with it */
    public VibannConfig withBottleneck(final UnaryOperator<BottleneckWeight> change) {
        return new VibannConfig(seed, members, shape, change.apply(bottleneck), reconstruction, optimisation, heads,
            validation, engine, positive);
    }

    /** @param change of {@link #reconstruction()} @return a copy with it */
    public VibannConfig withReconstruction(final UnaryOperator<Reconstruction> change) {
        return new VibannConfig(seed, members, shape, bottleneck, change.apply(reconstruction), optimisation, heads,
            validation, engine, positive);
    }

    /** @param change of {@link #optimisation()} @return a copy with it */
    public VibannConfig withOptimisation(final UnaryOperator<Optimisation> change) {
        return new VibannConfig(seed, members, shape, bottleneck, reconstruction, change.apply(optimisation), heads,
            validation, engine, positive);
    }

    /** @param change of {@link #heads()} @return a copy with it */
    public VibannConfig withHeads(final UnaryOperator<Heads> change) {
        return new VibannConfig(seed, members, shape, bottleneck, reconstruction, optimisation, change.apply(heads),
            validation, engine, positive);
    }

    /** @param change of {@link #validation()} @return a copy with it */
    public VibannConfig withValidation(final UnaryOperator<Validation> change) {
        return new VibannConfig(seed, members, shape, bottleneck, reconstruction, optimisation, heads,
            change.apply(validation), engine, positive);
    }

    /** @param value {@link #engine()} @return a copy with it */
    public VibannConfig withEngine(final EngineChoice value) {
        return new VibannConfig(seed, members, shape, bottleneck, reconstruction, optimisation, heads, validation,
            value,
            positive);
    }

    /** @param value {@link #positive()} @return a copy with it */
    public VibannConfig withPositive(final boolean value) {
        return new VibannConfig(seed, members, shape, bottleneck, reconstruction, optimisation, heads, validation,
            engine,
            value);
    }

    /**
     * @param value {@link Heads#taughtAlloys()}, with {@link Heads#taughtRows()} for the batch size where there were none
     * @return a copy with it
     */
    public VibannConfig withTaughtAlloys(final int value) {
        return withHeads(h -> h.taught(value, TAUGHT_PER_ROW * optimisation.batchSize()));
    }

    /**
     * @param value {@link Heads#kernelTrials()}; at 0 nobody is there to teach, and networks that had been taught get a
     *            dropout where they had none
     * @return a copy with it
     */
    public VibannConfig withKernelTrials(final int value) {
        final boolean lost = value == 0 && heads.teach() && shape.dropout() == 0;
        return withHeads(h -> h.tried(value)).withShape(s -> lost ? s.withDropout(UNTAUGHT_DROPOUT) : s);
    }

    /** @return the least value that a prediction or bound can have, in units of the target */
    public double least() {
        return positive ? 0 : Double.NEGATIVE_INFINITY;
    }

    /**
     * @param elements number of elements m
     * @param load whether the load enters
     * @return the network that this configuration has for them
     */
    public Architecture architecture(final int elements, final boolean load) {
        return new Architecture(elements, shape.latentSize(), shape.width(), load, shape.attention(),
            load && shape.attention() == AttentionKind.ALL, load && reconstruction.loadReconstructionWeight() > 0,
            shape.pairScale(), shape.batchNormMomentum(), shape.descriptors() ? ElementTraits.count() : 0);
    }
}
