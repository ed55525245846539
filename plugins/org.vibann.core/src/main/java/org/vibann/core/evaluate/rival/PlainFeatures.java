/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import java.util.Arrays;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.Standardizer;

/**
 * The features that the published comparison gives its baselines: the m fractions, and the load in N scaled to mean 0
 * and standard deviation 1 over the training rows. Without loads, the fractions alone.
 */
final class PlainFeatures implements FeatureMap {

    private final Standardizer load;
    private final int elements;

    PlainFeatures(final Alloys training) {
        elements = training.elements().size();
        load = training.hasLoads() ? Standardizer.fit(training.loads()) : null;
    }

    @Override
    public double[][] of(final Alloys alloys) {
        final double[][] vectors = alloys.fractions();
        if (load != null) {
            for (int i = 0; i < vectors.length; i++) {
                final int m = vectors[i].length;
                vectors[i] = Arrays.copyOf(vectors[i], m + 1);
                vectors[i][m] = load.scale(alloys.load(i));
            }
        }
        return vectors;
    }

    @Override
    public int[] blocks() {
        return load == null ? new int[] {0, elements} : new int[] {0, elements, elements + 1};
    }
}
