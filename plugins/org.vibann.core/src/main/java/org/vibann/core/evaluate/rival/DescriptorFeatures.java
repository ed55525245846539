/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.data.Alloys;
import org.vibann.core.kernel.FeatureVectors;

/** The features that VIBANN's own kernel head works on, element properties and both loads included. */
final class DescriptorFeatures implements FeatureMap {

    private final FeatureVectors vectors;

    DescriptorFeatures(final Alloys training) {
        vectors = new FeatureVectors(training);
    }

    @Override
    public double[][] of(final Alloys alloys) {
        return vectors.of(alloys);
    }

    @Override
    public int[] blocks() {
        return vectors.blocks();
    }
}
