/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vibann.headless.cli.CommandLineTester.vibann;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.file.ModelFile;
import org.vibann.core.model.TrainedModel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;

/** The published weights through files as Keras 2 and 3 write them: the model predicts the published numbers. */
class ImportCommandTest {

    private static final Map<String, String> VARIABLES = Map.of("kernel", "0", "bias", "1", "gamma", "0", "beta", "1",
        "moving_mean", "2", "moving_variance", "3");

    @TempDir
    private Path folder;

    private static Path golden(final String name) {
        final Path data = Path.of(System.getProperty("vibann.root"), "../shared/data").normalize();
        assumeTrue(Files.isDirectory(data.resolve("golden")), "skipped: the golden data are not here: " + data);
        return data.resolve(name);
    }

    @Test
    void weightsOfKeras2() throws IOException {
        final Path file = folder.resolve("weights.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            for (final JsonNode tensor : manifest().get("tensors")) {
                final String[] name = tensor.get("name").asText().split("/");
                final WritableGroup outer = group(hdf, name[0]);
                group(outer, name[0]).putDataset(name[1] + ":0", values(tensor));
            }
        }
        assertPublished(file);
    }

    @Test
    void weightsOfKeras3() throws IOException {
        final Path file = folder.resolve("published.weights.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            final WritableGroup layers = hdf.putGroup("layers");
            for (final JsonNode tensor : manifest().get("tensors")) {
                final String[] name = tensor.get("name").asText().split("/");
                group(group(layers, name[0]), "vars").putDataset(VARIABLES.get(name[1]), values(tensor));
            }
            hdf.putGroup("optimizer").putGroup("vars").putDataset("0", new float[]{1, 2});
        }
        assertPublished(file);
    }

    /** Layers that have no name of their own are saved by class, numbered from the inputs to the outputs. */
    private static final List<String> BY_DEPTH = List.of("Comp_Pair_D1", "Comp_Attention", "Comp_Pair_BN1",
        "Load_Attention", "Comp_Enc_D1", "Comp_Pair_D2", "Comp_Enc_BN1", "Comp_Pair_BN2", "Comp_Fuse_D1", "Comp_Fuse_BN1",
        "vib_mu", "vib_logvar", "Load_Enc_D1", "Comp_Dec_D1", "Load_Enc_BN1", "Comp_Dec_BN1", "Hard_Trunk_D1",
        "Comp_Dec_D2", "Hard_Trunk_BN1", "Comp_Dec_BN2", "Output_Layer", "Comp_Recon");

    @Test
    void weightsOfKeras3WithLayersNamedByClass() throws IOException {
        final Path file = folder.resolve("classes.weights.h5");
        byClass(file, BY_DEPTH);
        assertPublished(file);
    }

    @Test
    void layersThatAreMissingAreNamedByTheirSizes() throws IOException {
        final Path file = folder.resolve("classes.weights.h5");
        byClass(file, BY_DEPTH.stream().filter(name -> !name.equals("Comp_Pair_D2")).toList());
        final var run = vibann("import", "--keras", file, "--manifest", golden("golden/weights_final.json"), "--out",
            folder.resolve("m.zip"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("The file has 2 layers of the size of Comp_Pair_D2 ({bias=64, kernel=8192}), the "
            + "network 3.");
    }

    private static void byClass(final Path file, final List<String> order) throws IOException {
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            final WritableGroup layers = hdf.putGroup("layers");
            int dense = 0;
            int norms = 0;
            for (final String name : order) {
                final boolean norm = name.contains("_BN");
                final int number = norm ? norms++ : dense++;
                final WritableGroup layer = layers.putGroup(
                    (norm ? "batch_normalization" : "dense") + (number == 0 ? "" : "_" + number)).putGroup("vars");
                for (final JsonNode tensor : manifest().get("tensors")) {
                    final String[] parts = tensor.get("name").asText().split("/");
                    if (parts[0].equals(name)) {
                        layer.putDataset(VARIABLES.get(parts[1]), values(tensor));
                    }
                }
            }
        }
    }

    @Test
    void filesThatAreNoWeightsAreNamed() throws IOException {
        final Path text = Files.writeString(folder.resolve("text.h5"), "no weights");
        final Path manifest = Files.writeString(folder.resolve("manifest.json"), "{}");
        final var run = vibann("import", "--keras", text, "--manifest", manifest, "--out", folder.resolve("m.zip"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("text.h5 cannot be read as HDF5");
        final Path other = folder.resolve("other.h5");
        try (WritableHdfFile hdf = HdfFile.write(other)) {
            hdf.putGroup("dense").putDataset("kernel:0", new float[]{1});
        }
        final var missing = vibann("import", "--keras", other, "--manifest", manifest, "--out", folder.resolve("m.zip"));
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("The weights cannot be imported");
    }

    private void assertPublished(final Path file) throws IOException {
        final Path out = folder.resolve("model.zip");
        final var run = vibann("import", "--keras", file, "--manifest", golden("golden/weights_final.json"), "--out", out);
        assertThat(run.status()).as(run.err()).isZero();
        final TrainedModel model;
        try (var in = Files.newInputStream(out)) {
            model = ModelFile.read(in);
        }
        final List<String> lines = Files.readAllLines(golden("mmg-hardness/H_v_dataset.csv"));
        final List<Element> elements = Arrays.stream(lines.get(0).split(",")).limit(56)
            .map(symbol -> Element.ofSymbol(symbol).orElseThrow()).toList();
        final double[][] rows = numbers(lines);
        final double[] found = model.predict(
            Alloys.of(elements, Arrays.stream(rows).map(row -> Arrays.copyOf(row, 56)).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(row -> row[56]).toArray()));
        final double[][] expected = numbers(Files.readAllLines(golden("golden/scalars.csv")));
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i][5], within(0.05));
        }
    }

    private static double[][] numbers(final List<String> lines) {
        return lines.stream().skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    }

    private static JsonNode manifest() throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(golden("golden/weights_final.json")));
    }

    private static WritableGroup group(final WritableGroup parent, final String name) {
        return parent.getChild(name) instanceof WritableGroup group ? group : parent.putGroup(name);
    }

    private static Object values(final JsonNode tensor) throws IOException {
        final ByteBuffer bytes =
            ByteBuffer.wrap(Files.readAllBytes(golden("golden/weights_final.bin"))).order(ByteOrder.LITTLE_ENDIAN);
        final float[] values = new float[tensor.get("count").asInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getFloat(tensor.get("offset").asInt() + Float.BYTES * i);
        }
        final int columns = tensor.get("name").asText().endsWith("/kernel") ? tensor.get("shape").get(1).asInt() : 0;
        if (columns == 0) {
            return values;
        }
        final float[][] rows = new float[values.length / columns][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = Arrays.copyOfRange(values, k * columns, (k + 1) * columns);
        }
        return rows;
    }
}
