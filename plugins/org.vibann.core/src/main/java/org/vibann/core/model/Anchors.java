/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.RowColumns;
import org.vibann.core.kernel.ElementTraits;
import org.vibann.core.math.Exp;
import org.vibann.core.math.PositiveDefinite;

/**
 * What a network that stands alone remembers near known alloys: it attends to K invented alloys, the anchors, each with the
 * weight exp(−d/{@value #RANGE}) at the distance d, and adds the sum of these times what the anchor has learnt. A small
 * smooth network cannot follow the hardness from one measured alloy to the next, which has a cusp at each; this layer of
 * radial units (Broomhead and Lowe, Complex Systems 2, 321, 1988) can, and is fitted in closed form to what the network
 * leaves of its teacher and of the measurements. The distance is Euclidean, of atomic fractions, fractions of the chemical
 * groups and {@value #LOAD} times the scaled load. Anchors are not training rows. Immutable and thread-safe.
 */
public final class Anchors {

    /** Distance within which an anchor speaks; a third of the usual one between two alloys of the published data. */
    private static final double RANGE = 0.33;
    /** What a standard deviation of the load counts. */
    private static final double LOAD = 0.3;
    /** λ of the ridge regression, a point. */
    private static final double RIDGE = 1e-5;

    private final int[] groups;
    private final float[][] fractions;
    private final float[] loads;
    private final float[] weights;
    private final RowColumns columns;

    /**
     * @param elements the m elements
     * @param fractions K x m atomic fractions, each row summing to about 1, K at least 1; not to be changed
     * @param loads K scaled loads, zeros without loads; not to be changed
     * @param weights K weights in units of the scaled target; not to be changed
     * @throws IllegalArgumentException when the lengths differ, there is none, or a number is not finite
     */
    public Anchors(final List<Element> elements, final float[][] fractions, final float[] loads, final float[] weights) {
        if (fractions.length == 0 || fractions.length != loads.length || fractions.length != weights.length
            || !Arrays.stream(fractions).allMatch(row -> row.length == elements.size() && finite(row)) || !finite(loads)
            || !finite(weights)) {
            throw new IllegalArgumentException("anchors need as many finite loads and weights as alloys, at least one");
        }
        groups = ElementTraits.groupsOf(elements);
        this.fractions = fractions;
        this.loads = loads;
        this.weights = weights;
        final double[][] vectors = new double[fractions.length][];
        Arrays.setAll(vectors, k -> vector(widened(fractions[k]), loads[k]));
        columns = new RowColumns(vectors, vectors[0].length);
    }

    private static boolean finite(final float[] values) {
        return IntStream.range(0, values.length).allMatch(i -> Float.isFinite(values[i]));
    }

    private static double[] widened(final float[] row) {
        final double[] wide = new double[row.length];
        Arrays.setAll(wide, j -> row[j]);
        return wide;
    }

    /**
     * What anchors are fitted to.
     *
     * @param x n x m atomic fractions
     * @param loads n scaled loads; null without loads
     * @param left what the network leaves of the scaled target at each
     * @param counts what each of them counts
     */
    public record Points(float[][] x, float[] loads, double[] left, double[] counts) {
    }

    /**
     * Fits the weights.
     *
     * @param elements the m elements
     * @param fractions K x m atomic fractions of the anchors
     * @param loads their K scaled loads; null without loads
     * @param points what to fit
     * @return the anchors
     * @throws IllegalArgumentException when what the network leaves is not finite
     */
    public static Anchors fit(final List<Element> elements, final float[][] fractions, final float[] loads,
        final Points points) {
        final int size = fractions.length;
        final float[] at = loads == null ? new float[size] : loads;
        final Anchors anchors = new Anchors(elements, fractions, at, new float[size]);
        final double[][] matrix = new double[size][size];
        final double[] right = new double[size];
        double counts = 0;
        for (int i = 0; i < points.x.length; i++) {
            final double[] said = anchors.attention(Alloys.normalised(widened(points.x[i])),
                points.loads == null ? 0 : points.loads[i]);
            for (int k = 0; k < size; k++) {
                final double counted = points.counts[i] * said[k];
                right[k] += counted * points.left[i];
                add(counted, said, k, matrix[k]);
            }
            counts += points.counts[i];
        }
        for (int k = 0; k < size; k++) {
            matrix[k][k] += RIDGE * counts;
        }
        final double[] solution = PositiveDefinite.of(matrix).map(a -> a.solve(right)).orElse(new double[]{Double.NaN});
        if (!Arrays.stream(solution).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The training diverged: anchors cannot be fitted.");
        }
        final float[] weights = new float[size];
        for (int k = 0; k < size; k++) {
            weights[k] = (float)solution[k];
        }
        return new Anchors(elements, fractions, at, weights);
    }

    /** Right of the diagonal alone. */
    private static void add(final double factor, final double[] values, final int from, final double[] sums) {
        for (int j = from; j < sums.length; j++) {
            sums[j] += factor * values[j];
        }
    }

    /** Fractions, fractions of the groups, load: what distances are measured between. */
    private double[] vector(final double[] normalised, final float load) {
        final int m = normalised.length;
        final double[] vector = Arrays.copyOf(normalised, m + ElementTraits.groups() + 1);
        for (int j = 0; j < m; j++) {
            if (groups[j] < ElementTraits.groups()) {
                vector[m + groups[j]] += normalised[j];
            }
        }
        vector[vector.length - 1] = LOAD * load;
        return vector;
    }

    private double[] distances(final double[] vector) {
        final double[] distances = new double[fractions.length];
        columns.addSquares(vector, 0, vector.length, distances);
        for (int k = 0; k < distances.length; k++) {
            distances[k] = Math.sqrt(distances[k]) / RANGE;
        }
        return distances;
    }

    private double[] attention(final double[] normalised, final float load) {
        final double[] said = distances(vector(normalised, load));
        Exp.decay(said, new double[said.length], new double[said.length]);
        return said;
    }

    /** @return number of anchors K */
    public int size() {
        return weights.length;
    }

    /** @return K x m atomic fractions; not to be changed */
    public float[][] fractions() {
        return fractions;
    }

    /** @return K scaled loads; not to be changed */
    public float[] loads() {
        return loads;
    }

    /** @return K weights in units of the scaled target; not to be changed */
    public float[] weights() {
        return weights;
    }

    /**
     * What the anchors add to the network.
     *
     * @param raw m fractions, not all 0
     * @param load scaled load; 0 without
     * @return in units of the scaled target
     */
    double at(final double[] raw, final float load) {
        final double[] said = attention(Alloys.normalised(raw), load);
        double sum = 0;
        for (int k = 0; k < said.length; k++) {
            sum += weights[k] * said[k];
        }
        return sum;
    }

    /**
     * Adds the gradient of {@link #at} by the raw fractions, of which the network sees the normalised ones. At an anchor
     * itself, a cusp, it has no direction and adds nothing.
     */
    void addGradient(final double[] raw, final float load, final double factor, final double[] gradient) {
        final double[] x = Alloys.normalised(raw);
        final double[] vector = vector(x, load);
        final double[] distances = distances(vector);
        final double[] byVector = new double[vector.length];
        final double[][] anchors = columns.columns();
        for (int k = 0; k < distances.length; k++) {
            if (distances[k] > 0) {
                final double scale = -factor * weights[k] * Exp.of(-distances[k]) / (distances[k] * RANGE * RANGE);
                for (int c = 0; c < vector.length - 1; c++) {
                    byVector[c] += scale * (vector[c] - anchors[c][k]);
                }
            }
        }
        double along = 0;
        for (int j = 0; j < x.length; j++) {
            byVector[j] += groups[j] < ElementTraits.groups() ? byVector[x.length + groups[j]] : 0;
            along += byVector[j] * x[j];
        }
        final double total = Arrays.stream(raw).sum();
        for (int j = 0; j < x.length; j++) {
            gradient[j] += (byVector[j] - along) / total;
        }
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Anchors that && Arrays.deepEquals(fractions, that.fractions)
            && Arrays.equals(loads, that.loads) && Arrays.equals(weights, that.weights)
            && Arrays.equals(groups, that.groups);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
