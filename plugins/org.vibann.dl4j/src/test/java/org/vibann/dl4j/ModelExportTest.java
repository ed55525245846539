/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.engine.EngineChoice;
import org.vibann.core.file.ModelExport;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.train.VibannTrainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A model that DeepLearning4J trained and wrote is loaded by a program without VIBANN and predicts the same. */
class ModelExportTest {

    private static final List<Element> ELEMENTS =
        List.of("Al", "B", "Co", "Fe", "Nb", "Zr").stream().map(s -> Element.ofSymbol(s).orElseThrow()).toList();

    @TempDir
    private Path m_folder;

    private static AlloyDataset data(final int rows) {
        final SeededRandom random = SeededRandom.of(3);
        final double[][] x = new double[rows][ELEMENTS.size()];
        final double[] load = new double[rows];
        final double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                final int j = (i + k * (1 + i % 2)) % ELEMENTS.size();
                x[i][j] += 0.2 + random.nextDouble();
            }
            for (final double v : x[i]) {
                sum += v;
            }
            load[i] = 0.1 * (1 + random.nextInt(50));
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] /= sum;
                y[i] += x[i][j] * (200 + 300 * j);
            }
            y[i] -= 60 * Math.log10(load[i]);
        }
        return new AlloyDataset(Alloys.of(ELEMENTS, x, load), "HV", y);
    }

    @Test
    void aProgramWithoutVibannPredictsTheSame() throws Exception {
        final AlloyDataset data = data(60);
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
            final double[] y = plain(m_folder.resolve(name.asText()), rows(data, json));
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
        final AlloyDataset data = data(40);
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

    /** The contents as they are, and the load as the JSON file says. */
    private static List<String> rows(final AlloyDataset data, final JsonNode json) {
        final JsonNode load = json.get("inputs").get(1);
        assertThat(load.get("meaning").asText()).contains("log10(load/N)");
        final List<String> lines = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            final double scaled =
                (Math.log10(data.alloys().load(i)) - load.get("mean").asDouble()) / load.get("sd").asDouble();
            lines.add(Arrays.stream(data.alloys().fractions(i)).mapToObj(v -> Float.toString((float)v))
                .collect(Collectors.joining(",")) + "," + (float)scaled);
        }
        return lines;
    }

    /** Runs the program with DeepLearning4J alone. */
    private double[] plain(final Path network, final List<String> rows) throws Exception {
        final Path in = Files.write(m_folder.resolve("rows.csv"), rows);
        final Path out = m_folder.resolve("out.txt");
        final Path alone = Files.createDirectories(m_folder.resolve("program/org/vibann/dl4j"));
        final String program = PlainDl4j.class.getName().replace('.', '/') + ".class";
        try (var bytes = PlainDl4j.class.getClassLoader().getResourceAsStream(program)) {
            Files.write(alone.resolve("PlainDl4j.class"), bytes.readAllBytes());
        }
        final String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar") && !entry.contains("org.vibann"))
            .collect(Collectors.joining(File.pathSeparator));
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m", "-cp", m_folder.resolve("program") + File.pathSeparator + libraries, PlainDl4j.class.getName(),
            network.toString(), in.toString(), out.toString()).redirectErrorStream(true)
                .redirectOutput(m_folder.resolve("log.txt").toFile()).start();
        assertThat(process.waitFor()).as(() -> {
            try {
                return Files.readString(m_folder.resolve("log.txt"));
            } catch (final java.io.IOException e) {
                return e.toString();
            }
        }).isZero();
        return Files.readAllLines(out).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
