/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import org.vibann.core.data.Alloys;

/**
 * The vectors that the kernel head compares, for other models to be given the same: fractions, fractions of the chemical
 * groups, standardised descriptors of the elements' properties, log10 of the load, the load cut at 12 N. Immutable.
 */
public final class FeatureVectors {

    private final Features features;

    /**
     * Fits the standardisation.
     *
     * @param training training rows
     */
    public FeatureVectors(final Alloys training) {
        features = new Features(training.elements(), training);
    }

    /**
     * @param alloys rows over the element columns of the training rows, with loads where those had them
     * @return one vector a row
     */
    public double[][] of(final Alloys alloys) {
        final double[][] vectors = new double[alloys.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = features.of(alloys.fractions(i), alloys.hasLoads() ? alloys.load(i) : 0);
        }
        return vectors;
    }

    /** @return where each of the five kinds of feature starts in a vector, and the length of a vector */
    public int[] blocks() {
        final int[] blocks = new int[Features.BLOCKS + 1];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = features.start(b);
        }
        return blocks;
    }
}
