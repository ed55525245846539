/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import org.vibann.core.data.Alloys;

/** Turns rows into the vectors that a model works on; fitted on training rows where it scales. */
interface FeatureMap {

    /** Fits one. */
    @FunctionalInterface
    interface Factory {
        /** Fits to training rows. */
        FeatureMap fit(Alloys training);
    }

    /** One vector a row, all of the same length. */
    double[][] of(Alloys alloys);

    /** Where each kind of feature starts in a vector, and the length of a vector. */
    int[] blocks();
}
