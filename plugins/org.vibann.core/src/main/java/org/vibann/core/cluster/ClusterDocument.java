/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Clusters as a JSON document. Format 1 holds standardisation, centroids and principal axes; format 2 also the
 * distances of held-out alloys and the fingerprint of the model, which may be absent. Both load for ever.
 */
final class ClusterDocument {

    private static final String FORMAT = "vibann-clusters";

    private static final int VERSION = 2;

    private static final String HELD_OUT = "heldOutDistances";

    private static final String FINGERPRINT = "model";

    private ClusterDocument() {
    }

    static byte[] bytes(final ClusterModel clusters) throws IOException {
        final ObjectMapper mapper = JsonMapper.builder().build();
        final ObjectNode root = mapper.createObjectNode().put("format", FORMAT).put("version", VERSION);
        clusters.fingerprint().ifPresent(fingerprint -> root.put(FINGERPRINT, fingerprint));
        put(root.putArray("means"), clusters.scaler().means());
        put(root.putArray("sds"), clusters.scaler().sds());
        final ArrayNode rows = root.putArray("centroids");
        Arrays.stream(clusters.centroids()).forEach(row -> put(rows.addArray(), row));
        final ArrayNode axes = root.putArray("axes");
        Arrays.stream(clusters.pca().axes()).forEach(row -> put(axes.addArray(), row));
        put(root.putArray(HELD_OUT), clusters.heldOut());
        return (mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n")
            .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(final ArrayNode array, final double[] values) {
        Arrays.stream(values).forEach(array::add);
    }

    static ClusterModel read(final byte[] bytes) throws IOException {
        final JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(bytes);
        } catch (final JsonProcessingException ex) {
            throw new IOException("The VIBANN clusters are damaged or not complete: " + ex.getOriginalMessage(), ex);
        }
        if (root == null || !FORMAT.equals(root.path("format").asText())) {
            throw new IOException("This is no file of VIBANN clusters.");
        }
        if (root.path("version").asInt() > VERSION) {
            throw new IOException("The VIBANN clusters were written by a newer version (format "
                + root.path("version").asInt() + "; this version reads up to " + VERSION + "). Update VIBANN.");
        }
        final double[] means = row(root.path("means"), -1);
        final LatentScaler scaler = LatentScaler.of(means, row(root.path("sds"), means.length));
        final double[] heldOut = numbers(root.path(HELD_OUT));
        Arrays.sort(heldOut);
        return new ClusterModel(scaler, rows(root.path("centroids"), means.length),
            Pca.of(rows(root.path("axes"), means.length)), heldOut,
            Optional.ofNullable(root.path(FINGERPRINT).textValue()));
    }

    private static double[][] rows(final JsonNode node, final int size) throws IOException {
        final double[][] rows = new double[node.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(node.get(i), size);
        }
        if (rows.length == 0) {
            throw new IOException("The VIBANN clusters are damaged: a table is missing.");
        }
        return rows;
    }

    private static double[] row(final JsonNode node, final int size) throws IOException {
        final double[] values = numbers(node);
        if (values.length == 0 || size >= 0 && values.length != size) {
            throw new IOException("The VIBANN clusters are damaged: a row has " + values.length + " numbers.");
        }
        return values;
    }

    private static double[] numbers(final JsonNode node) throws IOException {
        final double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            // A constant dimension has the standard deviation infinity, which JSON holds as a text.
            values[i] = "Infinity".equals(node.get(i).textValue()) ? Double.POSITIVE_INFINITY
                : node.get(i).asDouble(Double.NaN);
            if (Double.isNaN(values[i])) {
                throw new IOException("The VIBANN clusters are damaged: a number is missing.");
            }
        }
        return values;
    }
}
