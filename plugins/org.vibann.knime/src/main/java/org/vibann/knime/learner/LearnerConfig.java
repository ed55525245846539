/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.Optional;
import java.util.function.BiFunction;

import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.data.Grouping;
import org.vibann.core.model.EngineChoice;
import org.vibann.core.model.Preset;
import org.vibann.core.model.VibannConfig;
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
                .withGrouping(parameters.m_holdOut == HoldOut.ALLOY ? Grouping.ALLOY : Grouping.FAMILY)
                .withEngine(of(parameters.m_engine));
            config = with(config, parameters.m_members, VibannConfig::withMembers);
            config = with(config, parameters.m_latentSize, VibannConfig::withLatentSize);
            config = with(config, parameters.m_dropout, VibannConfig::withDropout);
            config = with(config, parameters.m_reconstructionWeight, VibannConfig::withReconstructionWeight);
            config = with(config, parameters.m_epochs, VibannConfig::withEpochs);
            config = with(config, parameters.m_patience, VibannConfig::withPatience);
            config = with(config, parameters.m_batchSize, VibannConfig::withBatchSize);
            config = with(config, parameters.m_kernelTrials, VibannConfig::withKernelTrials);
            config = with(config, parameters.m_klTarget, VibannConfig::withKlTarget);
            config = with(config, parameters.m_validationFraction, VibannConfig::withValidationFraction);
            config = with(config, parameters.m_decoderEpochs, VibannConfig::withDecoderEpochs);
            return with(config, parameters.m_learningRate, VibannConfig::withLearningRate);
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static <T> VibannConfig with(final VibannConfig config, final Optional<T> value,
        final BiFunction<VibannConfig, T, VibannConfig> with) {
        return value.isPresent() ? with.apply(config, value.get()) : config;
    }
}
