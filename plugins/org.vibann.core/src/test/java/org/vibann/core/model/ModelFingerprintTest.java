/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.SmallData;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.file.ModelFile;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

/** Clusters name their model by this for ever. */
class ModelFingerprintTest {

    @ParameterizedTest
    @CsvSource({"format-1.vibann, 9b6a7361cbf2b028c91ff467a85bbfd4d5ff6d99d7a7175bb1257f6e4ed9e9b2",
        "format-2.vibann, d4ff2845a304d6b2cdd8d6353f42b0ad56fe575937f543eb3fe6c3fb64dcdf70"})
    void ofAFileNeverChanges(final String name, final String fingerprint) throws Exception {
        try (InputStream in = ModelFile.class.getResourceAsStream(name)) {
            assertThat(ModelFingerprint.of(ModelFile.read(in))).isEqualTo(fingerprint);
        }
    }

    @Test
    void tellsTrainingsApartAndNotAModelFromItsCopy() throws Exception {
        final AlloyDataset data = SmallData.of(60, true);
        final VibannConfig config = SmallData.config(Preset.PREPRINT);
        final TrainedModel model = VibannTrainer.train(data, config, Progress.NONE);
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(model, file);
        final TrainedModel copy = ModelFile.read(new ByteArrayInputStream(file.toByteArray()));
        assertThat(ModelFingerprint.of(copy)).isEqualTo(ModelFingerprint.of(model)).hasSize(64);
        assertThat(ModelFingerprint.of(model.describedBy(data))).isEqualTo(ModelFingerprint.of(model));
        final TrainedModel other = VibannTrainer.train(data, config.withSeed(config.seed() + 1), Progress.NONE);
        assertThat(ModelFingerprint.of(other)).isNotEqualTo(ModelFingerprint.of(model));
    }
}
