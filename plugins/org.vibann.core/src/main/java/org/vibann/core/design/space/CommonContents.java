/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Arrays;

/**
 * What an alloy has in common with each of some alloys: the sum of the smaller contents. Kept by element, so that only
 * alloys that share an element are visited. Immutable and thread-safe.
 */
final class CommonContents {

    /** Of each element: numbers of the alloys that hold it, and their contents. */
    private final int[][] holders;

    private final double[][] contents;

    private final int size;

    /**
     * @param columns of each alloy the columns of its elements, ascending
     * @param fractions of each alloy the fractions of these
     * @param width number of all elements
     */
    CommonContents(final int[][] columns, final double[][] fractions, final int width) {
        size = columns.length;
        final int[] counts = new int[width];
        for (final int[] row : columns) {
            for (final int column : row) {
                counts[column]++;
            }
        }
        holders = new int[width][];
        contents = new double[width][];
        for (int j = 0; j < width; j++) {
            holders[j] = new int[counts[j]];
            contents[j] = new double[counts[j]];
        }
        Arrays.fill(counts, 0);
        for (int a = 0; a < size; a++) {
            for (int i = 0; i < columns[a].length; i++) {
                final int column = columns[a][i];
                holders[column][counts[column]] = a;
                contents[column][counts[column]++] = fractions[a][i];
            }
        }
    }

    /**
     * @param alloy m fractions
     * @return of each of the alloys the sum of what both hold, added up in the order of the elements
     */
    double[] with(final double[] alloy) {
        final double[] common = new double[size];
        for (int j = 0; j < holders.length; j++) {
            if (alloy[j] != 0) {
                add(alloy[j], holders[j], contents[j], common);
            }
        }
        return common;
    }

    private static void add(final double content, final int[] holders, final double[] contents,
        final double[] common) {
        for (int i = 0; i < holders.length; i++) {
            common[holders[i]] += Math.min(content, contents[i]);
        }
    }
}
