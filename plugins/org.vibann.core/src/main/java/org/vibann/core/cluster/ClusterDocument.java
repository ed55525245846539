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
import org.vibann.core.file.JsonTree;
import org.vibann.core.file.ModelFormatException;

/**
 * Clusters as a JSON document. Format 1 holds standardisation, centroids and principal axes; format 2 also the
 * distances of held-out alloys and the fingerprint of the model, which may be absent. Both load for ever.
 */
final class ClusterDocument {

    private static final String FORMAT = "vibann-clusters";

    private static final int VERSION = 2;

    private static final int MOST_AXES = 2;

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

    static ClusterModel read(final byte[] bytes) throws ModelFormatException {
        final JsonNode root;
        try {
            root = JsonTree.read(JsonMapper.builder().build(), bytes);
        } catch (final JsonProcessingException ex) {
            throw new ModelFormatException(
                "The VIBANN clusters are damaged or not complete: " + ex.getOriginalMessage(), ex);
        } catch (final IOException ex) {
            throw new ModelFormatException("The VIBANN clusters are damaged: they are no text in UTF-8.", ex);
        }
        if (root == null || !FORMAT.equals(root.path("format").asText())) {
            throw new ModelFormatException("This is no file of VIBANN clusters.");
        }
        if (root.path("version").asInt() > VERSION) {
            throw new ModelFormatException("The VIBANN clusters were written by a newer version (format "
                + root.path("version").asInt() + "; this version reads up to " + VERSION + "). Update VIBANN.");
        }
        final double[] means = row(root.path("means"), -1);
        final double[] heldOut = numbers(root.path(HELD_OUT));
        Arrays.sort(heldOut);
        require(heldOut.length == 0 || heldOut[0] >= 0, "a distance is negative");
        final double[][] axes = rows(root.path("axes"), means.length);
        require(axes.length == Math.min(MOST_AXES, means.length), "there are " + axes.length + " principal axes");
        return new ClusterModel(LatentScaler.of(means, sds(root.path("sds"), means.length)),
            rows(root.path("centroids"), means.length), Pca.of(axes), heldOut,
            Optional.ofNullable(root.path(FINGERPRINT).textValue()));
    }

    private static void require(final boolean sound, final String otherwise) throws ModelFormatException {
        if (!sound) {
            throw new ModelFormatException("The VIBANN clusters are damaged: " + otherwise + ".");
        }
    }

    private static double[][] rows(final JsonNode node, final int size) throws ModelFormatException {
        require(node.isArray() && !node.isEmpty(), "a table is missing");
        final double[][] rows = new double[node.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(node.get(i), size);
        }
        return rows;
    }

    private static double[] row(final JsonNode node, final int size) throws ModelFormatException {
        final double[] values = numbers(node);
        require(values.length > 0 && (size < 0 || values.length == size), "a row has " + values.length + " numbers");
        return values;
    }

    /** A constant dimension has the standard deviation infinity, which JSON holds as a text. */
    private static double[] sds(final JsonNode node, final int size) throws ModelFormatException {
        require(node.isArray() && node.size() == size, "there are " + node.size() + " standard deviations");
        final double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = "Infinity".equals(node.get(i).textValue()) ? Double.POSITIVE_INFINITY : number(node.get(i));
            require(values[i] > 0, "a standard deviation is not positive");
        }
        return values;
    }

    private static double[] numbers(final JsonNode node) throws ModelFormatException {
        require(node.isArray() || node.isMissingNode(), "a row of numbers is missing");
        final double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(node.get(i));
        }
        return values;
    }

    private static double number(final JsonNode node) throws ModelFormatException {
        require(node.isNumber() && Double.isFinite(node.doubleValue()), "a number is missing");
        return node.doubleValue();
    }
}
