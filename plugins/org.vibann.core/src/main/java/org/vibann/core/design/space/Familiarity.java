/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vibann.core.alloy.Composition;
import org.vibann.core.cluster.LatentDensity;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** How usual alloys are to the network: the density of the reference alloys around their latents. */
public final class Familiarity {

    private static final int LEAST_ROWS = 10;

    /** Alloys that the latent density is fitted to, at most; more are sampled evenly. */
    private static final int MOST_ROWS = 2000;

    private final TrainedModel model;

    /** Null where there are too few reference alloys. */
    private final LatentDensity density;

    /**
     * @param model the model
     * @param reference reference alloys, their columns the elements of the model
     * @param rows rows of the alloys that count
     * @param seed seed of the density
     * @param progress told of the progress
     * @throws CanceledException when the user cancels
     */
    public Familiarity(final TrainedModel model, final Alloys reference, final int[] rows, final long seed,
        final Progress progress) throws CanceledException {
        this.model = model;
        if (rows.length < LEAST_ROWS) {
            density = null;
        } else {
            final int[] sample = new int[Math.min(rows.length, MOST_ROWS)];
            Arrays.setAll(sample, i -> rows[(int)((long)i * rows.length / sample.length)]);
            density = LatentDensity.fit(model.latents(reference.select(sample)), seed, progress);
        }
    }

    /**
     * @param compositions some alloys
     * @return their quantiles of {@link LatentDensity}; NaN where there are too few reference alloys
     */
    public double[] quantiles(final List<Composition> compositions) {
        if (density == null || compositions.isEmpty()) {
            final double[] unknown = new double[compositions.size()];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        return density.quantiles(model.latents(Alloys.of(compositions, null)));
    }

    /**
     * @param compositions some alloys
     * @param quantile the quantile that is wanted
     * @return their shortfalls of {@link LatentDensity}, nats; 0 where there are too few reference alloys
     */
    public double[] shortfalls(final List<Composition> compositions, final double quantile) {
        return density == null || compositions.isEmpty() ? new double[compositions.size()]
            : density.shortfalls(model.latents(Alloys.of(compositions, null)), quantile);
    }

    /**
     * @param random random numbers
     * @return an alloy that a sample of the latent density is decoded to; empty where there are too few reference
     *         alloys
     */
    public Optional<double[]> sample(final SeededRandom random) {
        return density == null ? Optional.empty()
            : Optional.of(model.decode(new double[][]{density.sample(random)})[0]);
    }
}
