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
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * What is needed to put new alloys into learnt clusters: the standardisation of the latents, the centroids and the
 * principal axes. Immutable; written as JSON, where numbers keep all their digits.
 */
public final class ClusterModel {

    private static final String FORMAT = "vibann-clusters";

    private static final int VERSION = 1;

    private final LatentScaler scaler;

    private final double[][] centroids;

    private final Pca pca;

    ClusterModel(final LatentScaler scaler, final double[][] centroids, final Pca pca) {
        this.scaler = scaler;
        this.centroids = centroids;
        this.pca = pca;
    }

    /**
     * @return number of clusters
     */
    public int k() {
        return centroids.length;
    }

    /**
     * @return number of latent dimensions d
     */
    public int latentSize() {
        return scaler.size();
    }

    /**
     * Puts rows into the clusters.
     *
     * @param latents rows x d latent means of the model that the clusters were learnt from
     * @return the nearest cluster of each row, from 0
     * @throws IllegalArgumentException where the number of dimensions differs
     */
    public int[] assign(final double[][] latents) {
        return Arrays.stream(scaler.scale(latents)).mapToInt(row -> Vectors.nearest(row, centroids)).toArray();
    }

    /**
     * Distances to the nearest centroid.
     *
     * @param latents rows x d latent means
     * @return Euclidean distance of each row to its nearest centroid, in standard deviations of the learnt latents
     * @throws IllegalArgumentException where the number of dimensions differs
     */
    public double[] distances(final double[][] latents) {
        return Arrays.stream(scaler.scale(latents))
            .mapToDouble(row -> Math.sqrt(Vectors.squaredDistance(row, centroids[Vectors.nearest(row, centroids)])))
            .toArray();
    }

    /**
     * Coordinates on the principal components of the learnt latents.
     *
     * @param latents rows x d latent means
     * @return rows x 2 coordinates
     * @throws IllegalArgumentException where the number of dimensions differs
     */
    public double[][] project(final double[][] latents) {
        return pca.project(scaler.scale(latents));
    }

    /**
     * Writes the clusters as one JSON document in UTF-8; does not close the stream.
     *
     * @param out where to
     * @throws IOException when writing fails
     */
    public void write(final OutputStream out) throws IOException {
        final ObjectMapper mapper = JsonMapper.builder().build();
        final ObjectNode root = mapper.createObjectNode().put("format", FORMAT).put("version", VERSION);
        put(root.putArray("means"), scaler.means());
        put(root.putArray("sds"), scaler.sds());
        final ArrayNode rows = root.putArray("centroids");
        Arrays.stream(centroids).forEach(row -> put(rows.addArray(), row));
        final ArrayNode axes = root.putArray("axes");
        Arrays.stream(pca.axes()).forEach(row -> put(axes.addArray(), row));
        out.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
    }

    private static void put(final ArrayNode array, final double[] values) {
        Arrays.stream(values).forEach(array::add);
    }

    /**
     * Reads clusters.
     *
     * @param in a JSON document as {@link #write} makes it; read to its end, not closed
     * @return the clusters
     * @throws IOException when reading fails, or with a text for the user where the document is foreign, damaged or of
     *             a newer version
     */
    public static ClusterModel read(final InputStream in) throws IOException {
        final JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(in.readAllBytes());
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
        final LatentScaler scaler = LatentScaler.of(numbers(root.path("means"), -1), numbers(root.path("sds"), -1));
        final double[][] centroids = rows(root.path("centroids"), scaler.size());
        final double[][] axes = rows(root.path("axes"), scaler.size());
        return new ClusterModel(scaler, centroids, Pca.of(axes));
    }

    private static double[][] rows(final JsonNode node, final int size) throws IOException {
        final double[][] rows = new double[node.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(node.get(i), size);
        }
        if (rows.length == 0) {
            throw new IOException("The VIBANN clusters are damaged: a table is missing.");
        }
        return rows;
    }

    private static double[] numbers(final JsonNode node, final int size) throws IOException {
        final double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            // A constant dimension has the standard deviation infinity, which JSON holds as a text.
            values[i] = "Infinity".equals(node.get(i).textValue()) ? Double.POSITIVE_INFINITY
                : node.get(i).asDouble(Double.NaN);
            if (Double.isNaN(values[i])) {
                throw new IOException("The VIBANN clusters are damaged: a number is missing.");
            }
        }
        if (values.length == 0 || size >= 0 && values.length != size) {
            throw new IOException("The VIBANN clusters are damaged: a row has " + values.length + " numbers.");
        }
        return values;
    }
}
