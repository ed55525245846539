/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.model.Anchors;

/**
 * What {@code vibann.json} holds of the {@link Anchors}: of each the numbers of its elements and their fractions, its scaled
 * load and its weight.
 */
record AnchorsDocument(int[][] elements, float[][] fractions, float[] loads, float[] weights) {

    /** More than any training makes. */
    private static final int MOST = 2000;

    static AnchorsDocument of(final Anchors anchors) {
        final float[][] dense = anchors.fractions();
        final int[][] elements = new int[dense.length][];
        final float[][] fractions = new float[dense.length][];
        for (int k = 0; k < dense.length; k++) {
            final float[] row = dense[k];
            elements[k] = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
            fractions[k] = new float[elements[k].length];
            for (int i = 0; i < elements[k].length; i++) {
                fractions[k][i] = row[elements[k][i]];
            }
        }
        return new AnchorsDocument(elements, fractions, anchors.loads(), anchors.weights());
    }

    /** The anchors; throws IllegalArgumentException where the numbers do not fit each other or the elements. */
    Anchors anchors(final List<Element> symbols) {
        if (elements.length != fractions.length || elements.length > MOST) {
            throw new IllegalArgumentException("its anchors have " + elements.length + " lists of elements and "
                + fractions.length + " of fractions; there must be as many, at most " + MOST + ".");
        }
        final float[][] dense = new float[elements.length][symbols.size()];
        for (int k = 0; k < dense.length; k++) {
            if (elements[k].length != fractions[k].length
                || !Arrays.stream(elements[k]).allMatch(j -> j >= 0 && j < symbols.size())) {
                throw new IllegalArgumentException("its anchor " + (k + 1) + " has elements that the model does not have, "
                    + "or not a fraction of each.");
            }
            for (int i = 0; i < elements[k].length; i++) {
                dense[k][elements[k][i]] = fractions[k][i];
            }
        }
        return new Anchors(symbols, dense, loads, weights);
    }
}
