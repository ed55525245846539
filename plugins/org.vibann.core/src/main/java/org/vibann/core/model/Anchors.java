/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.kernel.ElementTraits;
import org.vibann.core.math.Normalisation;

/**
 * What a network that stands alone remembers near known alloys: it attends to K invented alloys, the anchors, each with the
 * weight exp(−d/{@value #RANGE}) at the distance d, and adds the sum of these times what the anchor has learnt. A small
 * smooth network cannot follow the hardness from one measured alloy to the next, which has a cusp at each; this layer of
 * radial units (Broomhead and Lowe, Complex Systems 2, 321, 1988) can, and is fitted in closed form to what the network
 * leaves of its teacher and of the measurements. The distance is Euclidean, of atomic fractions, fractions of the chemical
 * groups and {@value #LOAD} times the scaled load. What is said far from all of them is their {@link Outlook}. Anchors are
 * not training rows. Immutable and thread-safe.
 */
public final class Anchors {

    /** Distance within which an anchor speaks; a third of the usual one between two alloys of the published data. */
    private static final double RANGE = 0.33;
    /** What a standard deviation of the load counts. */
    private static final double LOAD = 0.3;

    private final int[] groups;
    private final float[][] fractions;
    private final float[] loads;
    private final float[] weights;
    private final Optional<Outlook> outlook;
    private final RadialUnits near;
    private final RadialUnits wide;

    /**
     * @param elements the m elements
     * @param fractions K x m atomic fractions, each row summing to about 1, K at least 1; not to be changed
     * @param loads K scaled loads, zeros without loads; not to be changed
     * @param weights K weights in units of the scaled target; not to be changed
     * @param outlook what they say far from all; empty in models of older files
     * @throws IllegalArgumentException when the lengths differ, there is none, or a number is not finite
     */
    public Anchors(final List<Element> elements, final float[][] fractions, final float[] loads, final float[] weights,
        final Optional<Outlook> outlook) {
        if (fractions.length == 0 || fractions.length != loads.length || fractions.length != weights.length
            || !Arrays.stream(fractions).allMatch(row -> row.length == elements.size() && finite(row)) || !finite(loads)
            || !finite(weights) || !outlook.map(o -> o.isSound(elements.size(), weights.length)).orElse(true)) {
            throw new IllegalArgumentException("anchors need as many finite loads and weights as alloys, at least one");
        }
        groups = ElementTraits.groupsOf(elements);
        this.fractions = fractions;
        this.loads = loads;
        this.weights = weights;
        this.outlook = outlook;
        final double[][] vectors = new double[fractions.length][];
        Arrays.setAll(vectors, k -> vector(widened(fractions[k]), loads[k]));
        near = new RadialUnits(vectors, RANGE);
        wide = outlook.map(o -> wide(o.traits(), fractions, loads)).orElse(null);
    }

    /** The wide units beside anchors. */
    static RadialUnits wide(final float[][] traits, final float[][] fractions, final float[] loads) {
        final double[][] vectors = new double[fractions.length][];
        Arrays.setAll(vectors, k -> Outlook.vector(traits, widened(fractions[k]), loads[k]));
        return new RadialUnits(vectors, Outlook.RANGE);
    }

    static boolean finite(final float[] values) {
        return IntStream.range(0, values.length).allMatch(i -> Float.isFinite(values[i]));
    }

    static double[] widened(final float[] row) {
        final double[] wide = new double[row.length];
        Arrays.setAll(wide, j -> row[j]);
        return wide;
    }

    /**
     * What anchors are fitted to.
     *
     * @param x n x m atomic fractions
     * @param loads n scaled loads; null without loads
     * @param targets the scaled target at each
     * @param network what the network says there
     * @param counts what each of them counts
     */
    public record Points(float[][] x, float[] loads, double[] targets, double[] network, double[] counts) {
    }

    /**
     * Fits the weights, and an outlook.
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
        return new AnchorFit(elements, fractions, loads == null ? new float[fractions.length] : loads).fit(points);
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

    /** What each anchor says of normalised fractions, before its weight. */
    double[] say(final double[] normalised, final float load) {
        return near.say(vector(normalised, load));
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

    /** @return what they say far from all; empty in models of older files */
    public Optional<Outlook> outlook() {
        return outlook;
    }

    /** What the network's own prediction counts beside them. */
    double share() {
        return outlook.map(Outlook::share).orElse(1.0);
    }

    /**
     * What the anchors add to the network's share.
     *
     * @param raw m fractions, not all 0
     * @param load scaled load; 0 without
     * @return in units of the scaled target
     */
    double at(final double[] raw, final float load) {
        final double[] x = Alloys.normalised(raw);
        final double sum = near.sum(weights, vector(x, load));
        if (outlook.isEmpty()) {
            return sum;
        }
        final double[] vector = Outlook.vector(outlook.get().traits(), x, load);
        return sum + wide.sum(outlook.get().weights(), vector) + outlook.get().trendAt(vector);
    }

    /** Adds the gradient of {@link #at} by the raw fractions, of which the network sees the normalised ones. */
    void addGradient(final double[] raw, final float load, final double factor, final double[] gradient) {
        final double[] x = Alloys.normalised(raw);
        final double[] byVector = near.gradient(weights, factor, vector(x, load));
        final double[] byX = Arrays.copyOf(byVector, x.length);
        for (int j = 0; j < x.length; j++) {
            byX[j] += groups[j] < ElementTraits.groups() ? byVector[x.length + groups[j]] : 0;
        }
        outlook.ifPresent(o -> o.addGradient(
            wide.gradient(o.weights(), factor, Outlook.vector(o.traits(), x, load)), factor, byX));
        final double[] byRaw = Normalisation.pullback(raw, x, byX);
        for (int j = 0; j < byRaw.length; j++) {
            gradient[j] += byRaw[j];
        }
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Anchors that && Arrays.deepEquals(fractions, that.fractions)
            && Arrays.equals(loads, that.loads) && Arrays.equals(weights, that.weights)
            && Arrays.equals(groups, that.groups) && outlook.equals(that.outlook);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }
}
