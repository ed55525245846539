/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

/**
 * The rows of a training step. Its last rows may be compositions that nobody measured: they count for reconstruction and
 * KLdim, and for the statistics of batch normalisation.
 *
 * @param x n x m raw fractions, non-negative; need not be normalised
 * @param load n scaled loads; ignored where the network has no load
 * @param y targets of the measured rows, the first ones, in scaled units
 * @param weight loss weights of the measured rows; the others have weight 1
 * @param eps n x d standard normal numbers for z
 * @param masks dropout masks of n rows
 */
public record Batch(float[][] x, float[] load, float[] y, float[] weight, float[][] eps, Masks masks) {

    /** @return the number of rows n */
    public int size() {
        return x.length;
    }

    /** @return how many rows, the first ones, are measured; 0 to n */
    public int measured() {
        return y.length;
    }
}
