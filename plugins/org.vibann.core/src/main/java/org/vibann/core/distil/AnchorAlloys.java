/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.distil;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;

/**
 * Alloys that a network attends to: one beside each training row, every content some {@value #SHAKEN} of itself off, and
 * the load, too. They are near enough to remember what was measured there, and are no rows of the data; which elements
 * were alloyed, and roughly how much of each, can be read from them.
 *
 * @param x K x m atomic fractions, each row summing to 1
 * @param newtons K loads in N; NaN without loads
 */
public record AnchorAlloys(float[][] x, double[] newtons) {

    /** Stream of the random numbers that shake the rows. */
    private static final int STREAM = -4;
    /** Standard deviation of the logarithms of contents and load. */
    private static final double SHAKEN = 0.1;

    /**
     * Invents one beside each row.
     *
     * @param rows K rows
     * @param seed seed of the random numbers
     * @return the alloys
     */
    public static AnchorAlloys beside(final AlloyDataset rows, final long seed) {
        final Alloys alloys = rows.alloys();
        final float[][] x = new float[alloys.size()][alloys.elements().size()];
        final double[] newtons = new double[alloys.size()];
        for (int i = 0; i < x.length; i++) {
            final SeededRandom random = SeededRandom.of(seed, STREAM, i);
            final double[] shaken = NearAlloys.shaken(alloys.fractions(i), SHAKEN, random);
            for (int j = 0; j < shaken.length; j++) {
                x[i][j] = (float)shaken[j];
            }
            newtons[i] = alloys.load(i) * StrictMath.exp(SHAKEN * random.nextGaussian());
        }
        return new AnchorAlloys(x, newtons);
    }
}
