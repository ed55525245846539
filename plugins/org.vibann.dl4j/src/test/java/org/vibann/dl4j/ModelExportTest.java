/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.file.ModelExport;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.train.VibannTrainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A model that DeepLearning4J trained and wrote is loaded by a program without VIBANN and predicts the same. */
class ModelExportTest {

    @TempDir
    private Path m_folder;

    @Test
    void aProgramWithoutVibannPredictsTheSame() throws Exception {
        final AlloyDataset data = Exported.data(60);
        final VibannConfig config = VibannConfig.of(Preset.DEFAULT).withKernelTrials(0).withMembers(2)
            .withShape(s -> s.withWidth(8)
            .withLatentSize(3)).withOptimisation(o -> o.withEpochs(3))
            .withReconstruction(r -> r.withPretrainingSteps(4).withDecoderEpochs(2))
            .withEngine(EngineChoice.DEEPLEARNING4J);
        final TrainedModel trained = VibannTrainer.train(data, config, (fraction, message) -> {
        });
        assertThat(trained.config().engine()).isEqualTo(EngineChoice.DEEPLEARNING4J);
        final List<Path> files = ModelExport.dl4j(trained, m_folder.resolve("alloys.zip"));
        assertThat(files).extracting(f -> f.getFileName().toString()).containsExactly("alloys-1.zip", "alloys-2.zip",
            "alloys.json");
        final JsonNode json = JsonMapper.builder().build().readTree(Files.readAllBytes(files.get(2)));

        final double[] sum = new double[data.size()];
        for (final JsonNode name : json.get("networks")) {
            final double[] y = Exported.plain(m_folder, m_folder.resolve(name.asText()), Exported.rows(data, json));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += y[i] / json.get("networks").size();
            }
        }
        final JsonNode target = json.get("outputs").get(0);
        final double[] expected = trained.predict(data.alloys());
        for (int i = 0; i < sum.length; i++) {
            final double found = target.get("mean").asDouble() + target.get("sd").asDouble() * sum[i];
            assertThat(found).isCloseTo(expected[i], within(1e-5 * target.get("sd").asDouble() * 10));
        }
    }

    /** Models are one format: what DeepLearning4J trained is saved, read and used as any. */
    @Test
    void aModelOfDeepLearning4jIsSavedAndReadAsAny() throws Exception {
        final AlloyDataset data = Exported.data(40);
        final TrainedModel trained = VibannTrainer
            .train(data, VibannConfig.of(Preset.PUBLISHED).withShape(s -> s.withWidth(8)
            .withLatentSize(3)).withOptimisation(o -> o.withEpochs(2)).withEngine(EngineChoice.DEEPLEARNING4J),
            (fraction, message) -> {
            });
        final Path file = m_folder.resolve("model.zip");
        try (var out = Files.newOutputStream(file)) {
            ModelFile.write(trained, out);
        }
        try (var in = Files.newInputStream(file)) {
            final TrainedModel read = ModelFile.read(in);
            assertThat(read.predict(data.alloys())).containsExactly(trained.predict(data.alloys()));
            assertThat(read.config().engine()).isEqualTo(EngineChoice.DEEPLEARNING4J);
        }
    }
}
