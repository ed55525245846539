/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.nn.Architecture;
import org.vibann.core.nn.AttentionKind;
import org.vibann.core.nn.Network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The published network, its exact numbers and its data, from {@code ../shared/data} beside the repository. A test that
 * asks for them where they are absent is skipped with a message.
 */
final class PublishedData {

    private PublishedData() {
    }

    static Path file(final String name) {
        final Path folder = Path.of(System.getProperty("vibann.root"), "../shared/data").normalize();
        assumeTrue(Files.isDirectory(folder.resolve("golden")), "skipped: the golden data are not here: " + folder);
        return folder.resolve(name);
    }

    static JsonNode json(final String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(file("golden/" + name)));
    }

    static ByteBuffer bytes(final String name) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file("golden/" + name))).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The numbers of a file of comma-separated values without its header. */
    static double[][] table(final String name) throws IOException {
        return Files.readAllLines(file(name)).stream().skip(1)
            .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    }

    /** The 673 measurements. */
    static AlloyDataset dataset() throws IOException {
        final String name = "mmg-hardness/H_v_dataset.csv";
        final double[][] rows = table(name);
        final int m = rows[0].length - 2;
        final List<Element> elements = Arrays.stream(Files.readAllLines(file(name)).get(0).split(",")).limit(m)
            .map(symbol -> Element.ofSymbol(symbol).orElseThrow()).toList();
        return new AlloyDataset(
            Alloys.of(elements, Arrays.stream(rows).map(row -> Arrays.copyOf(row, m)).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(row -> row[m]).toArray()),
            "HV", Arrays.stream(rows).mapToDouble(row -> row[m + 1]).toArray());
    }

    static float[][] fractions(final AlloyDataset data) {
        final float[][] x = new float[data.size()][];
        for (int i = 0; i < x.length; i++) {
            x[i] = floats(data.alloys().fractions(i));
        }
        return x;
    }

    static float[] floats(final double[] values) {
        final float[] all = new float[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float)values[i];
        }
        return all;
    }

    static Network network() throws IOException {
        final Network network =
            new Network(new Architecture(56, 64, 64, true, AttentionKind.ALL, true, false, 1, 0.99));
        final ByteBuffer numbers = bytes("weights_final.bin");
        for (final JsonNode tensor : json("weights_final.json").get("tensors")) {
            final float[] values = new float[tensor.get("count").asInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.getFloat(tensor.get("offset").asInt() + Float.BYTES * i);
            }
            network.parameters().get(tensor.get("name").asText()).set(values);
        }
        return network;
    }
}
