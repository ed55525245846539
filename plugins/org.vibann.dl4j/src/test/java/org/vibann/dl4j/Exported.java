/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;

import com.fasterxml.jackson.databind.JsonNode;

/** Alloys to learn from, and the program with DeepLearning4J alone that predicts them with a network that was written. */
final class Exported {

    private static final List<Element> ELEMENTS =
        List.of("Al", "B", "Co", "Fe", "Nb", "Zr").stream().map(s -> Element.ofSymbol(s).orElseThrow()).toList();

    private Exported() {
    }

    static AlloyDataset data(final int rows) {
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

    /** The contents as they are, and the load as the JSON file says. */
    static List<String> rows(final AlloyDataset data, final JsonNode json) {
        final JsonNode load = json.get("inputs").get(1);
        final String meaning = load.get("meaning").asText();
        assertThat(meaning).matches("\\(x - mean\\)/sd of x = (load/N|log10\\(load/N\\))");
        final boolean log = meaning.contains("log10");
        final List<String> lines = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            final double newtons = data.alloys().load(i);
            final double scaled =
                ((log ? Math.log10(newtons) : newtons) - load.get("mean").asDouble()) / load.get("sd").asDouble();
            lines.add(Arrays.stream(data.alloys().fractions(i)).mapToObj(v -> Float.toString((float)v))
                .collect(Collectors.joining(",")) + "," + (float)scaled);
        }
        return lines;
    }

    /** Runs the program with DeepLearning4J alone, with a folder for its files. */
    static double[] plain(final Path folder, final Path network, final List<String> rows)
        throws Exception {
        final Path in = Files.write(folder.resolve("rows.csv"), rows);
        final Path out = folder.resolve("out.txt");
        final Path alone = Files.createDirectories(folder.resolve("program/org/vibann/dl4j"));
        final String program = PlainDl4j.class.getName().replace('.', '/') + ".class";
        try (var bytes = PlainDl4j.class.getClassLoader().getResourceAsStream(program)) {
            Files.write(alone.resolve("PlainDl4j.class"), bytes.readAllBytes());
        }
        final String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar") && !entry.contains("org.vibann"))
            .collect(Collectors.joining(File.pathSeparator));
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m", "-cp", folder.resolve("program") + File.pathSeparator + libraries, PlainDl4j.class.getName(),
            network.toString(), in.toString(), out.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile()).start();
        assertThat(process.waitFor()).as(() -> {
            try {
                return Files.readString(folder.resolve("log.txt"));
            } catch (final java.io.IOException e) {
                return e.toString();
            }
        }).isZero();
        return Files.readAllLines(out).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
