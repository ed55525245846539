/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.Optional;
import java.util.function.BiFunction;

import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.Grouping;
import org.vibann.core.engine.EngineChoice;
import org.vibann.knime.learner.VibannLearnerNodeParameters.HoldOut;
import org.vibann.knime.learner.VibannLearnerNodeParameters.ModelPreset;
import org.vibann.knime.learner.VibannLearnerNodeParameters.NetworkEngine;

/** Turns the dialog's settings into the core's configuration. */
final class LearnerConfig {

    private LearnerConfig() {
    }

    static VibannConfig of(final ModelPreset preset) {
        return VibannConfig.of(switch (preset) {
            case DEFAULT -> Preset.DEFAULT;
            case COMPACT -> Preset.COMPACT;
            case PUBLISHED -> Preset.PUBLISHED;
            case PREPRINT -> Preset.PREPRINT;
        });
    }

    static EngineChoice of(final NetworkEngine engine) {
        return switch (engine) {
            case VIBANN -> EngineChoice.VIBANN;
            case DEEPLEARNING4J -> EngineChoice.DEEPLEARNING4J;
        };
    }

    /**
     * @param parameters the settings
     * @return the configuration
     * @throws InvalidSettingsException if the core refuses a value; its text says which and why
     */
    static VibannConfig of(final VibannLearnerNodeParameters parameters) throws InvalidSettingsException {
        try {
            VibannConfig config = of(parameters.m_preset).withSeed(parameters.m_seed)
                .withPositive(parameters.m_positiveTarget)
                .withValidation(v -> v
                .withGrouping(parameters.m_holdOut == HoldOut.ALLOY ? Grouping.ALLOY : Grouping.FAMILY))
                .withEngine(of(parameters.m_engine));
            config = with(config, parameters.m_members, VibannConfig::withMembers);
            config = with(config, parameters.m_latentSize,
                (c, value) -> c.withShape(s -> s.withLatentSize(value)));
            config = with(config, parameters.m_dropout,
                (c, value) -> c.withShape(s -> s.withDropout(value)));
            config = with(config, parameters.m_reconstructionWeight,
                (c, value) -> c.withReconstruction(r -> r.withReconstructionWeight(value)));
            config = with(config, parameters.m_epochs,
                (c, value) -> c.withOptimisation(o -> o.withEpochs(value)));
            config = with(config, parameters.m_patience,
                (c, value) -> c.withOptimisation(o -> o.withPatience(value)));
            config = with(config, parameters.m_batchSize,
                (c, value) -> c.withOptimisation(o -> o.withBatchSize(value)));
            config = with(config, parameters.m_kernelTrials, VibannConfig::withKernelTrials);
            config = with(config, parameters.m_klTarget,
                (c, value) -> c.withBottleneck(b -> b.withKlTarget(value)));
            config = with(config, parameters.m_validationFraction,
                (c, value) -> c.withValidation(v -> v.withValidationFraction(value)));
            config = with(config, parameters.m_decoderEpochs,
                (c, value) -> c.withReconstruction(r -> r.withDecoderEpochs(value)));
            return with(config, parameters.m_learningRate,
                (c, value) -> c.withOptimisation(o -> o.withLearningRate(value)));
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static <T> VibannConfig with(final VibannConfig config, final Optional<T> value,
        final BiFunction<VibannConfig, T, VibannConfig> with) {
        return value.isPresent() ? with.apply(config, value.get()) : config;
    }
}
