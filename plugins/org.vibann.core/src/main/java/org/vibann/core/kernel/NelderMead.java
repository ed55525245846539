/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.Arrays;
import java.util.Comparator;

import org.vibann.core.run.CanceledException;

/**
 * Minimises a function of a few variables without derivatives: the simplex method of J. A. Nelder and R. Mead, Comput. J.
 * 7 (1965) 308, with the usual coefficients 1, 2, ½, ½.
 */
final class NelderMead {

    /** What is minimised. */
    @FunctionalInterface
    interface Objective {
        /** The value at a point. */
        double at(double[] point) throws CanceledException;
    }

    private record Vertex(double[] point, double value) {
    }

    private NelderMead() {
    }

    /**
     * Minimises.
     *
     * @param objective what is minimised; may be infinite, not NaN
     * @param start where to begin
     * @param step edge of the first simplex, along every axis
     * @param evaluations how many values may be asked for, about
     * @param tolerance the spread of values in the simplex below which to stop
     * @return the best point
     * @throws CanceledException from the objective
     */
    static double[] minimize(final Objective objective, final double[] start, final double step,
        final int evaluations, final double tolerance) throws CanceledException {
        final int n = start.length;
        final Vertex[] simplex = new Vertex[n + 1];
        simplex[0] = vertex(objective, start.clone());
        for (int i = 0; i < n; i++) {
            final double[] point = start.clone();
            point[i] += step;
            simplex[i + 1] = vertex(objective, point);
        }
        for (int spent = n + 1; spent < evaluations; spent += 2) {
            Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value)); // stable: the same on every machine
            final Vertex worst = simplex[n];
            if (worst.value - simplex[0].value < tolerance) {
                break;
            }
            final Vertex reflected = along(objective, simplex, 1);
            if (reflected.value < simplex[0].value) {
                final Vertex expanded = along(objective, simplex, 2);
                simplex[n] = expanded.value < reflected.value ? expanded : reflected;
            } else if (reflected.value < simplex[n - 1].value) {
                simplex[n] = reflected;
            } else {
                final Vertex contracted = along(objective, simplex, reflected.value < worst.value ? 0.5 : -0.5);
                if (contracted.value < Math.min(worst.value, reflected.value)) {
                    simplex[n] = contracted;
                } else {
                    shrink(objective, simplex);
                    spent += n;
                }
            }
        }
        Arrays.sort(simplex, Comparator.comparingDouble(Vertex::value));
        return simplex[0].point;
    }

    private static Vertex vertex(final Objective objective, final double[] point) throws CanceledException {
        return new Vertex(point, objective.at(point));
    }

    /** The point on the line from the worst vertex through the centre of the others, so far beyond the centre. */
    private static Vertex along(final Objective objective, final Vertex[] simplex, final double factor)
        throws CanceledException {
        final int n = simplex.length - 1;
        final double[] point = new double[n];
        for (int j = 0; j < n; j++) {
            double centre = 0;
            for (int i = 0; i < n; i++) {
                centre += simplex[i].point[j] / n;
            }
            point[j] = centre + factor * (centre - simplex[n].point[j]);
        }
        return vertex(objective, point);
    }

    private static void shrink(final Objective objective, final Vertex[] simplex) throws CanceledException {
        for (int i = 1; i < simplex.length; i++) {
            final double[] point = simplex[i].point.clone();
            for (int j = 0; j < point.length; j++) {
                point[j] = (point[j] + simplex[0].point[j]) / 2;
            }
            simplex[i] = vertex(objective, point);
        }
    }
}
