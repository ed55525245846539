/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vibann.core.SmallData;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.nn.RowArrayEngine;
import org.vibann.core.train.VibannTrainer;

/** Nothing but the own engine is on the class path of these tests. */
class EnginesTest {

    @Test
    void theOwnEngineIsAlwaysThere() {
        assertThat(Engines.missing(EngineChoice.VIBANN)).isEmpty();
        assertThat(Engines.of(EngineChoice.VIBANN)).isInstanceOf(RowArrayEngine.class);
        assertThat(VibannConfig.of(Preset.DEFAULT).engine()).isEqualTo(EngineChoice.VIBANN);
    }

    @Test
    void aMissingEngineIsNamedWithHowToGetIt() {
        assertThat(Engines.missing(EngineChoice.DEEPLEARNING4J)).get().asString()
            .contains("DeepLearning4J is not installed", "VIBANN DeepLearning4J Engine");
    }

    @Test
    void trainingWithAMissingEngineSaysSo() {
        final VibannConfig config =
            VibannConfig.of(Preset.PUBLISHED).withOptimisation(o -> o.withEpochs(1))
                .withEngine(EngineChoice.DEEPLEARNING4J);
        assertThatThrownBy(() -> VibannTrainer.train(SmallData.of(40, true), config, (fraction, message) -> {
        }))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage(Engines.missing(EngineChoice.DEEPLEARNING4J).orElseThrow());
    }
}
