/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn64;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.vibann.core.GoldenData;
import org.vibann.core.data.AlloyDataset;

import com.fasterxml.jackson.databind.JsonNode;

/** The published network in double precision, with its data in scaled units. */
final class GoldenNetwork {

    final JsonNode manifest = GoldenData.json("weights_final.json");
    final double hvMean = manifest.get("hv_mean").asDouble();
    final double hvScale = manifest.get("hv_scale").asDouble();
    final double rate = manifest.get("dropout").asDouble();
    final AlloyDataset data = GoldenData.dataset();
    final Network network;

    GoldenNetwork() {
        network = new Network(new Architecture(56, 64, 64, true, AttentionKind.ALL, true, false, 1, 0.99));
        final JsonNode tensors = manifest.get("tensors");
        if (tensors.size() != network.parameters().size()) {
            throw new AssertionError("the network has other tensors than the file");
        }
        final ByteBuffer bytes = bytes("weights_final.bin");
        for (final JsonNode tensor : tensors) {
            final double[] values = new double[tensor.get("count").asInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = bytes.getFloat(tensor.get("offset").asInt() + 4 * i);
            }
            network.parameters().get(tensor.get("name").asText()).set(values);
        }
    }

    static ByteBuffer bytes(final String name) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(GoldenData.file(name)))
                .order(ByteOrder.LITTLE_ENDIAN);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    double[][] fractions(final int... rows) {
        final double[][] x = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            x[i] = data.alloys().fractions(rows[i]);
        }
        return x;
    }

    double scaledLoad(final double newtons) {
        return (newtons - manifest.get("load_mean").asDouble()) / manifest.get("load_scale").asDouble();
    }

    double[] loads(final int... rows) {
        final double[] loads = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            loads[i] = scaledLoad(data.alloys().load(rows[i]));
        }
        return loads;
    }

    double[] targets(final int... rows) {
        final double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            y[i] = (data.target(rows[i]) - hvMean) / hvScale;
        }
        return y;
    }

    /** A forward pass at z = mu with all statistics fixed. */
    Tape forward(final int... rows) {
        final Tape tape = network.tape(rows.length);
        network.forward(tape, fractions(rows), loads(rows), rows.length, null, Masks.NONE, false);
        return tape;
    }

    /** The golden masks of one pass, 1 kept and 0 dropped, as factors; for all rows or one. */
    Masks masks(final JsonNode pass, final int from, final int to) {
        final Map<Site, double[][]> factors = new EnumMap<>(Site.class);
        for (final Site site : network.sites()) {
            final JsonNode rows = pass.get("masks").get(site.dropout());
            final double[][] all = new double[to - from][];
            for (int i = from; i < to; i++) {
                final String bits = rows.get(i).asText();
                all[i - from] = new double[bits.length()];
                for (int j = 0; j < bits.length(); j++) {
                    all[i - from][j] = bits.charAt(j) == '1' ? 1 / (1 - rate) : 0;
                }
            }
            factors.put(site, all);
        }
        return new Masks(factors);
    }

    static int[] allRows() {
        return IntStream.range(0, 673).toArray();
    }
}
