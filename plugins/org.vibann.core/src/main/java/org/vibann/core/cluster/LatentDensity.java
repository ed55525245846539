/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.OrderStatistics;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Density of known alloys in the latent space: a mixture of normal distributions, one for each K-means cluster, with
 * shrunk covariances. What density is low is measured on alloys that the density was not fitted to: in five folds, each
 * held-out alloy is compared with a new one under the density fitted to the other folds (cross-conformal, Vovk, Ann.
 * Math. Artif. Intell. 74 (2015) 9). So a quantile means what it says: the share of alloys of the same kind that lie
 * lower.
 */
public final class LatentDensity {

    private static final int FOLDS = 5;

    private static final int COMPONENTS = 3;

    /** Rows that a component needs; with fewer in all, there are fewer components. */
    private static final int ROWS_PER_COMPONENT = 20;

    private static final int RESTARTS = 5;

    private final List<Fold> folds;

    private LatentDensity(final List<Fold> folds) {
        this.folds = folds;
    }

    /** A density fitted without some rows, and the log densities that it gives to them, sorted. */
    private record Fold(Mixture mixture, double[] heldOut) {
    }

    /** Normal distributions with their weights, over standardised latents. */
    private record Mixture(LatentScaler scaler, List<ShrunkGaussian> parts, double[] weights) {

        static Mixture fit(final double[][] latents, final long seed) {
            final LatentScaler scaler = LatentScaler.fit(latents);
            final double[][] rows = scaler.scale(latents);
            final int wanted = Math.max(1, Math.min(COMPONENTS, rows.length / ROWS_PER_COMPONENT));
            final long distinct = Arrays.stream(rows).map(Arrays::hashCode).distinct().limit(wanted).count();
            final int[] labels =
                KMeansRuns.best(rows, (int)Math.min(wanted, distinct), RESTARTS, seed).labels();
            final List<ShrunkGaussian> parts = new ArrayList<>();
            final List<Double> weights = new ArrayList<>();
            for (int c = 0; c <= Arrays.stream(labels).max().orElse(0); c++) {
                final int cluster = c;
                final double[][] members = IntStream.range(0, rows.length).filter(i -> labels[i] == cluster)
                    .mapToObj(i -> rows[i]).toArray(double[][]::new);
                parts.add(ShrunkGaussian.fit(members));
                weights.add((double)members.length / rows.length);
            }
            return new Mixture(scaler, parts, weights.stream().mapToDouble(Double::doubleValue).toArray());
        }

        double[] sample(final SeededRandom random) {
            double left = random.nextDouble();
            int part = 0;
            while (part < weights.length - 1 && left >= weights[part]) {
                left -= weights[part++];
            }
            return scaler.unscale(parts.get(part).sample(random));
        }

        double[] logDensities(final double[][] latents) {
            final double[][] rows = scaler.scale(latents);
            final double[] densities = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                double most = Double.NEGATIVE_INFINITY;
                final double[] logs = new double[weights.length];
                for (int c = 0; c < weights.length; c++) {
                    logs[c] = StrictMath.log(weights[c]) + parts.get(c).logDensity(rows[i]);
                    most = Math.max(most, logs[c]);
                }
                double sum = 0;
                for (final double log : logs) {
                    sum += StrictMath.exp(log - most);
                }
                densities[i] = most + StrictMath.log(sum);
            }
            return densities;
        }
    }

    /**
     * Fits the density to known alloys.
     *
     * @param latents N x d latent means of different alloys, N at least 10
     * @param seed seed of folds and clusters
     * @param progress told of the progress
     * @return the density
     * @throws CanceledException when the user cancels
     * @throws IllegalArgumentException where there are fewer than 10 rows
     */
    public static LatentDensity fit(final double[][] latents, final long seed, final Progress progress)
        throws CanceledException {
        if (latents.length < 2 * FOLDS) {
            throw new IllegalArgumentException("The latent density needs at least " + 2 * FOLDS
                + " different alloys, and there are " + latents.length + ".");
        }
        final int[] order = IntStream.range(0, latents.length).toArray();
        SeededRandom.of(seed, latents.length).shuffle(order);
        return new LatentDensity(Parallel.map(FOLDS, fold -> {
            final double[][] kept = IntStream.range(0, order.length).filter(i -> i % FOLDS != fold)
                .mapToObj(i -> latents[order[i]]).toArray(double[][]::new);
            final double[][] out = IntStream.range(0, order.length).filter(i -> i % FOLDS == fold)
                .mapToObj(i -> latents[order[i]]).toArray(double[][]::new);
            final Mixture mixture = Mixture.fit(kept, seed);
            final double[] heldOut = mixture.logDensities(out);
            Arrays.sort(heldOut);
            return new Fold(mixture, heldOut);
        }, progress));
    }

    /**
     * Draws latents of the density.
     *
     * @param random source of the random numbers
     * @return d latent means
     */
    public double[] sample(final SeededRandom random) {
        return folds.get(random.nextInt(folds.size())).mixture().sample(random);
    }

    /**
     * How usual latents are.
     *
     * @param latents rows x d latent means of the same model
     * @return for each row the share of held-out known alloys whose density is lower, 0 to 1: 0 is off all data
     */
    public double[] quantiles(final double[][] latents) {
        return quantilesOf(densities(latents));
    }

    /** Log densities of rows under each fold. */
    private double[][] densities(final double[][] latents) {
        return folds.stream().map(fold -> fold.mixture().logDensities(latents)).toArray(double[][]::new);
    }

    /** From the densities of every fold. */
    private double[] quantilesOf(final double[][] densities) {
        final double[] quantiles = new double[densities[0].length];
        final int all = folds.stream().mapToInt(fold -> fold.heldOut().length).sum();
        for (int i = 0; i < quantiles.length; i++) {
            int lower = 0;
            for (int f = 0; f < densities.length; f++) {
                lower += OrderStatistics.countBelow(folds.get(f).heldOut(), densities[f][i]);
            }
            quantiles[i] = (double)lower / all;
        }
        return quantiles;
    }

    /**
     * How far latents are below a quantile.
     *
     * @param latents rows x d latent means of the same model
     * @param quantile a quantile, above 0 and up to 1
     * @return 0 for each row whose {@link #quantiles} reaches the quantile; for others how much the logarithm of their
     *         density falls short of it, in nats, above 0
     */
    public double[] shortfalls(final double[][] latents, final double quantile) {
        final double[][] densities = densities(latents);
        final double[] reached = quantilesOf(densities);
        final double[] shortfalls = new double[latents.length];
        for (int f = 0; f < densities.length; f++) {
            final double[] heldOut = folds.get(f).heldOut();
            final double wanted = OrderStatistics.smallestHolding(heldOut, quantile);
            for (int i = 0; i < shortfalls.length; i++) {
                shortfalls[i] += Math.max(0, wanted - densities[f][i]) / densities.length;
            }
        }
        for (int i = 0; i < shortfalls.length; i++) {
            shortfalls[i] = reached[i] >= quantile ? 0 : Math.max(Double.MIN_NORMAL, shortfalls[i]);
        }
        return shortfalls;
    }
}
