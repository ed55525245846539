/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Dropout masks of one pass: per block an n x width array of factors, 0 for a dropped unit and 1/(1−p) for a kept one
 * (inverted dropout). Masks are explicit inputs of the network, so that a pass can be repeated exactly.
 *
 * @param factors the factors by site; a site that is missing has no dropout. Not copied
 */
public record Masks(Map<Site, float[][]> factors) {

    /** No dropout anywhere. */
    public static final Masks NONE = new Masks(Map.of());

    float[][] at(final Site site) {
        return factors.get(site);
    }

    /**
     * Draws masks for every block of a network.
     *
     * @param network the network
     * @param rows number of rows n
     * @param rate probability p that a unit is dropped, in [0, 1)
     * @param uniform supplies uniform numbers in [0, 1)
     * @return masks; {@link #NONE} for p = 0
     */
    public static Masks draw(final Network network, final int rows, final double rate, final DoubleSupplier uniform) {
        return draw(network, rows, rate, true, uniform);
    }

    /**
     * As above, on request without dropout in the decoders.
     *
     * @param network the network
     * @param rows number of rows n
     * @param rate probability p that a unit is dropped, in [0, 1)
     * @param decoders whether units of the decoders are dropped too
     * @param uniform supplies uniform numbers in [0, 1)
     * @return masks; {@link #NONE} for p = 0
     */
    public static Masks draw(final Network network, final int rows, final double rate, final boolean decoders,
        final DoubleSupplier uniform) {
        if (rate == 0) {
            return NONE;
        }
        final float kept = (float)(1 / (1 - rate));
        final Map<Site, float[][]> factors = new EnumMap<>(Site.class);
        for (final Site site : network.sites()) {
            if (site.decoder() && !decoders) {
                continue;
            }
            final float[][] rowsOfSite = new float[rows][network.widthOf(site)];
            for (final float[] row : rowsOfSite) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = uniform.getAsDouble() < rate ? 0 : kept;
                }
            }
            factors.put(site, rowsOfSite);
        }
        return new Masks(factors);
    }
}
