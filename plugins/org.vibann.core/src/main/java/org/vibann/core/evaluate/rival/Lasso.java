/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.math.Centred;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * The lasso on centred columns: the b with the smallest |y - X b|² / (2 n) + λ |b|₁, by cyclic coordinate descent
 * (J. Friedman, T. Hastie and R. Tibshirani, J. Stat. Softw. 33 (2010) 1). Smile's needs a native BLAS,
 * and Tribuo's stands on protocol buffers and a configuration system that would nearly double the size of the feature;
 * Tribuo's is what a test compares with.
 *
 * @param lambda λ in standard deviations of the target, not negative
 */
record Lasso(double lambda) implements VectorLearner.Algorithm {

    private static final int SWEEPS = 1000;

    /** Stops when no coefficient changes by more than this part of the largest one. */
    private static final double TOLERANCE = 1e-5;

    /** Variance of a column below which it is constant but for rounding. */
    private static final double NOTHING = 1e-20;

    @Override
    public VectorLearner.Function fit(final VectorLearner.Table table, final long seed, final Progress progress)
        throws CanceledException {
        final Centred data = Centred.of(table.x(), table.y());
        final double[] b = new double[table.x()[0].length];
        final double[][] columns = new double[b.length][data.x().length];
        for (int i = 0; i < data.x().length; i++) {
            for (int j = 0; j < b.length; j++) {
                columns[j][i] = data.x()[i][j];
            }
        }
        final double[] residual = data.y().clone();
        final double penalty = lambda * Math.sqrt(Vectors.dot(residual, residual) / residual.length);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            progress.report(0, () -> "Lasso");
            double change = 0;
            double largest = 0;
            for (int j = 0; j < b.length; j++) {
                change = Math.max(change, step(columns[j], residual, b, j, penalty));
                largest = Math.max(largest, Math.abs(b[j]));
            }
            if (change <= TOLERANCE * largest) {
                break;
            }
        }
        return row -> data.at(b, row);
    }

    /** Moves one coefficient to where it is best, the others being what they are. */
    private static double step(final double[] column, final double[] residual, final double[] b, final int j,
        final double penalty) {
        final int n = residual.length;
        final double product = Vectors.dot(column, residual) / n;
        final double square = Vectors.dot(column, column) / n;
        if (square < NOTHING) {
            return 0;
        }
        final double target = product + square * b[j];
        final double next = Math.signum(target) * Math.max(0, Math.abs(target) - penalty) / square;
        final double change = next - b[j];
        if (change != 0) {
            for (int i = 0; i < n; i++) {
                residual[i] -= change * column[i];
            }
            b[j] = next;
        }
        return Math.abs(change);
    }
}
