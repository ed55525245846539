/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.stream.IntStream;

import org.vibann.core.math.SimplexDistance;

/**
 * Vectors of N rows turned round, one column a component, to compare another vector with all of them: loops over rows run
 * as vector code, and where the vector has a 0 only the rows that have something there are visited. An alloy has a few of
 * fifty elements. Sums run in the order of the components and have the bits of a plain loop, as adding 0 changes none.
 * Immutable and thread-safe.
 */
public final class RowColumns {

    private final double[][] columns;
    /** Of each component the rows where it is not 0. */
    private final int[][] holders;

    /**
     * @param rows N vectors of m finite components
     * @param components m
     */
    public RowColumns(final double[][] rows, final int components) {
        columns = new double[components][rows.length];
        holders = new int[components][];
        for (int k = 0; k < components; k++) {
            final double[] column = columns[k];
            for (int i = 0; i < rows.length; i++) {
                column[i] = rows[i][k];
            }
            holders[k] = IntStream.range(0, rows.length).filter(i -> column[i] != 0).toArray();
        }
    }

    /** @return m columns of N numbers; live */
    public double[][] columns() {
        return columns;
    }

    /**
     * Sums absolute differences, as {@link SimplexDistance#toAll}: {@code Σ_k |vector[k] − rows[i][k]|}.
     *
     * @param vector m components
     * @return N sums
     */
    public double[] differences(final double[] vector) {
        final double[] sums = new double[columns[0].length];
        for (int k = 0; k < columns.length; k++) {
            if (vector[k] == 0) {
                for (final int i : holders[k]) {
                    sums[i] += Math.abs(columns[k][i]);
                }
            } else {
                SimplexDistance.add(1, vector[k], columns[k], sums);
            }
        }
        return sums;
    }

    /**
     * Adds squared differences of some components: {@code sums[i] += Σ_k (vector[k] − rows[i][k])²}.
     *
     * @param vector m components
     * @param from first component
     * @param to behind the last one
     * @param sums N sums
     */
    public void addSquares(final double[] vector, final int from, final int to, final double[] sums) {
        for (int k = from; k < to; k++) {
            if (vector[k] == 0) {
                for (final int i : holders[k]) {
                    sums[i] += columns[k][i] * columns[k][i];
                }
            } else {
                addSquares(vector[k], columns[k], sums);
            }
        }
    }

    private static void addSquares(final double value, final double[] column, final double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (value - column[i]) * (value - column[i]);
        }
    }

    /**
     * Adds products of some components: {@code sums[i] += Σ_k vector[k]·rows[i][k]}.
     *
     * @param vector m components
     * @param from first component
     * @param to behind the last one
     * @param sums N sums, none of them −0
     */
    public void addProducts(final double[] vector, final int from, final int to, final double[] sums) {
        for (int k = from; k < to; k++) {
            if (vector[k] != 0) {
                addProducts(vector[k], columns[k], sums);
            }
        }
    }

    private static void addProducts(final double value, final double[] column, final double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += value * column[i];
        }
    }
}
