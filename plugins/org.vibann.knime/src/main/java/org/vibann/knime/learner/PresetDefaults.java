/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.OptionalWidget;
import org.vibann.core.config.VibannConfig;

/** What the dialog shows when the user ticks a hyper-parameter: the value of the chosen preset. */
final class PresetDefaults {

    private PresetDefaults() {
    }

    /** A value of the chosen preset. */
    abstract static class OfPreset<T> implements OptionalWidget.DefaultValueProvider<T> {

        private Supplier<VibannLearnerNodeParameters.ModelPreset> m_preset;

        @Override
        public void init(final StateProviderInitializer initializer) {
            initializer.computeBeforeOpenDialog();
            m_preset = initializer.computeFromValueSupplier(VibannLearnerNodeParameters.PresetRef.class);
        }

        @Override
        public T computeState(final NodeParametersInput context) {
            return value(LearnerConfig.of(m_preset.get()));
        }

        abstract T value(VibannConfig config);
    }

    static final class Members extends OfPreset<Integer> {
        @Override
        Integer value(final VibannConfig config) {
            return config.members();
        }
    }

    static final class LatentSize extends OfPreset<Integer> {
        @Override
        Integer value(final VibannConfig config) {
            return config.shape().latentSize();
        }
    }

    static final class Dropout extends OfPreset<Double> {
        @Override
        Double value(final VibannConfig config) {
            return config.shape().dropout();
        }
    }

    static final class ReconstructionWeight extends OfPreset<Double> {
        @Override
        Double value(final VibannConfig config) {
            return config.reconstruction().reconstructionWeight();
        }
    }

    static final class Epochs extends OfPreset<Integer> {
        @Override
        Integer value(final VibannConfig config) {
            return config.optimisation().epochs();
        }
    }

    static final class Patience extends OfPreset<Integer> {
        @Override
        Integer value(final VibannConfig config) {
            return config.optimisation().patience();
        }
    }

    static final class BatchSize extends OfPreset<Integer> {
        @Override
        Integer value(final VibannConfig config) {
            return config.optimisation().batchSize();
        }
    }

    static final class LearningRate extends OfPreset<Double> {
        @Override
        Double value(final VibannConfig config) {
            return config.optimisation().learningRate();
        }
    }

    static final class KernelTrials extends OfPreset<Integer> {
        @Override
        Integer value(final VibannConfig config) {
            return config.heads().kernelTrials();
        }
    }

    static final class KlTarget extends OfPreset<Double> {
        @Override
        Double value(final VibannConfig config) {
            return config.bottleneck().klTarget();
        }
    }

    static final class ValidationFraction extends OfPreset<Double> {
        @Override
        Double value(final VibannConfig config) {
            return config.validation().validationFraction();
        }
    }

    static final class DecoderEpochs extends OfPreset<Integer> {
        @Override
        Integer value(final VibannConfig config) {
            return config.reconstruction().decoderEpochs();
        }
    }
}
