/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

import org.vibann.core.file.FileLimits;
import org.vibann.core.file.ModelFormatException;
import org.vibann.core.math.Vectors;

/**
 * What is needed to put new alloys into learnt clusters: the standardisation of the latents, the centroids, the
 * principal axes, how far held-out alloys lay from their cluster, and which model the latents are of. Immutable;
 * written as JSON, where numbers keep all their digits.
 */
public final class ClusterModel {

    private final LatentScaler scaler;

    private final double[][] centroids;

    private final Pca pca;

    private final double[] heldOut;

    private final Optional<String> fingerprint;

    /** @param heldOut sorted distances of {@link HeldOutDistances}, none where there are none */
    ClusterModel(final LatentScaler scaler, final double[][] centroids, final Pca pca, final double[] heldOut,
        final Optional<String> fingerprint) {
        this.scaler = scaler;
        this.centroids = centroids;
        this.pca = pca;
        this.heldOut = heldOut;
        this.fingerprint = fingerprint;
    }

    /**
     * @param model fingerprint of the model that the latents are of, see
     *            {@link org.vibann.core.model.ModelFingerprint}
     * @return these clusters, marked as of that model
     */
    public ClusterModel madeWith(final String model) {
        return new ClusterModel(scaler, centroids, pca, heldOut, Optional.of(model));
    }

    /**
     * @return fingerprint of the model that the latents are of; empty where it was never told
     */
    public Optional<String> fingerprint() {
        return fingerprint;
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
        return Arrays.stream(scaler.scale(latents)).mapToDouble(row -> Vectors.nearestDistance(row, centroids))
            .toArray();
    }

    /**
     * @return whether it is known how far held-out alloys lay from their cluster, so that {@link #ranks} are numbers
     */
    public boolean calibrated() {
        return heldOut.length > 0;
    }

    /**
     * How unusual distances to the nearest centroid are.
     *
     * @param distances distances as {@link #distances} gives them
     * @return for each the share, 0 to 1, of different learnt alloys that lay nearer to their cluster when the clusters
     *         were learnt without them: 1 is farther than all of them; NaN where the clusters are not calibrated
     */
    public double[] ranks(final double[] distances) {
        return Arrays.stream(distances).map(distance -> HeldOutDistances.rank(heldOut, distance)).toArray();
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

    /** @return k x 2 coordinates of the centroids on the same principal components */
    public double[][] centroidMap() {
        return pca.project(centroids);
    }

    /**
     * Writes the clusters as one JSON document in UTF-8; does not close the stream. The same clusters give the same
     * bytes.
     *
     * @param out where to
     * @throws IOException when writing fails
     */
    public void write(final OutputStream out) throws IOException {
        out.write(ClusterDocument.bytes(this));
    }

    /**
     * Reads clusters.
     *
     * @param in a JSON document as {@link #write} makes it; read to its end, not closed
     * @return the clusters
     * @throws ModelFormatException with a text for the user where the document is foreign, damaged, too large or of a
     *             newer version
     * @throws IOException when reading fails
     */
    public static ClusterModel read(final InputStream in) throws IOException {
        return ClusterDocument.read(FileLimits.readDocument(in));
    }

    LatentScaler scaler() {
        return scaler;
    }

    double[][] centroids() {
        return centroids;
    }

    Pca pca() {
        return pca;
    }

    double[] heldOut() {
        return heldOut;
    }
}
