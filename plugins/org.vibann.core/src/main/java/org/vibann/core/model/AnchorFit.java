/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.kernel.ElementTraits;
import org.vibann.core.math.PositiveDefinite;
import org.vibann.core.math.Vectors;

/**
 * Fits the weights of anchors and their outlook at once, by ridge regression in closed form.
 */
final class AnchorFit {

    /** What the network's prediction counts beside anchors that have an outlook; see docs/model-selection.md. */
    private static final double SHARE = 0.7;
    /** λ of the ridge regression, a point. */
    private static final double RIDGE = 1e-5;
    /** Points whose products are summed at once. */
    private static final int BLOCK = 4;

    private final List<Element> elements;
    private final float[][] fractions;
    private final float[] loads;
    private final float[][] traits;
    private final Anchors near;
    private final RadialUnits wide;

    /** @param loads K scaled loads; zeros without loads */
    AnchorFit(final List<Element> elements, final float[][] fractions, final float[] loads) {
        this.elements = elements;
        this.fractions = fractions;
        this.loads = loads;
        traits = ElementTraits.table(elements);
        near = new Anchors(elements, fractions, loads, new float[fractions.length],
            Optional.empty());
        wide = Anchors.wide(traits, fractions, loads);
    }

    Anchors fit(final Anchors.Points points) {
        final int size = fractions.length;
        final int terms = traits[0].length + 2;
        final double[][] matrix = new double[2 * size + terms][2 * size + terms];
        final double[] right = new double[matrix.length];
        double counts = 0;
        for (int from = 0; from < points.x().length; from += BLOCK) {
            final int to = Math.min(points.x().length, from + BLOCK);
            final double[][] said = new double[BLOCK][right.length];
            final double[][] counted = new double[BLOCK][right.length];
            for (int i = from; i < to; i++) {
                final double[] row = features(points, i);
                final double left = points.targets()[i] - SHARE * points.network()[i];
                said[i - from] = row;
                for (int k = 0; k < row.length; k++) {
                    counted[i - from][k] = points.counts()[i] * row[k];
                    right[k] += counted[i - from][k] * left;
                }
                counts += points.counts()[i];
            }
            for (int k = 0; k < right.length; k++) {
                // Right of the diagonal alone.
                Vectors.addRows(matrix[k], k, counted[0][k], said[0], counted[1][k], said[1], counted[2][k], said[2],
                    counted[3][k], said[3]);
            }
        }
        for (int k = 0; k < right.length; k++) {
            matrix[k][k] += RIDGE * counts;
        }
        final double[] solution = PositiveDefinite.of(matrix).map(a -> a.solve(right)).orElse(new double[]{Double.NaN});
        if (!Arrays.stream(solution).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("The training diverged: anchors cannot be fitted.");
        }
        return new Anchors(elements, fractions, loads, part(solution, 0, size), Optional.of(new Outlook(SHARE, traits,
            part(solution, size, 2 * size), part(solution, 2 * size, solution.length))));
    }

    /** What near units, wide units and trend say of a point. */
    private double[] features(final Anchors.Points points, final int i) {
        final double[] x = Alloys.normalised(Anchors.widened(points.x()[i]));
        final float load = points.loads() == null ? 0 : points.loads()[i];
        final double[] vector = Outlook.vector(traits, x, load);
        final double[] trend = Outlook.trendOf(vector);
        final int size = fractions.length;
        final double[] row = Arrays.copyOf(near.say(x, load), 2 * size + trend.length);
        System.arraycopy(wide.say(vector), 0, row, size, size);
        System.arraycopy(trend, 0, row, 2 * size, trend.length);
        return row;
    }

    private static float[] part(final double[] values, final int from, final int to) {
        final float[] part = new float[to - from];
        for (int k = from; k < to; k++) {
            part[k - from] = (float)values[k];
        }
        return part;
    }
}
