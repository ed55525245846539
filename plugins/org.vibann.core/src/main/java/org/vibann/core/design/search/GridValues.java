/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vibann.core.predict.PredictionSurface;

/**
 * The objective at points of the grid, each computed once: searches from different alloys meet at the same points. A
 * value is a function of its point alone, so it does not matter which thread computes it. Thread-safe.
 */
final class GridValues {

    /** Points remembered, at most; the others are computed anew. */
    private static final int MOST_POINTS = 500_000;

    private final DesignProblem problem;

    private final PredictionSurface surface;

    private final Map<Key, Double> known = new ConcurrentHashMap<>();

    /** Steps of a point, compared by content. */
    private record Key(int[] steps, int hash) {
        static Key of(final int[] steps) {
            return new Key(steps, Arrays.hashCode(steps));
        }

        @Override
        public boolean equals(final Object other) {
            return other instanceof Key key && key.hash == hash && Arrays.equals(key.steps, steps);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    GridValues(final DesignProblem problem, final PredictionSurface surface) {
        this.problem = problem;
        this.surface = surface;
    }

    /** The objective at each point. */
    double[] objectives(final List<int[]> points) {
        final double[] values = new double[points.size()];
        final List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            final Double value = known.get(Key.of(points.get(i)));
            if (value == null) {
                missing.add(i);
            } else {
                values[i] = value;
            }
        }
        if (!missing.isEmpty()) {
            final double[][] fractions =
                missing.stream().map(i -> problem.lattice().fractions(points.get(i))).toArray(double[][]::new);
            final double[] computed = problem.objectives(surface.moments(fractions));
            for (int m = 0; m < computed.length; m++) {
                values[missing.get(m)] = computed[m];
                remember(points.get(missing.get(m)), computed[m]);
            }
        }
        return values;
    }

    private void remember(final int[] point, final double value) {
        if (known.size() < MOST_POINTS) {
            known.put(Key.of(point.clone()), value);
        }
    }

    /** Gradient of the objective by the fractions at a point. */
    double[] gradient(final int[] point) {
        final double[][] alloy = {problem.lattice().fractions(point)};
        return problem.gradients(surface.evaluate(alloy), true)[0];
    }
}
