/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vibann.core.data.SmileSeed;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import smile.manifold.TSNE;

/**
 * t-SNE (van der Maaten and Hinton, JMLR 9 (2008) 2579): by Smile, which computes all pairs, up to some rows, above by
 * {@link BarnesHutTsne}. Smile sums over parallel streams; how a stream is
 * split, and so the last bit of a sum, depends on the parallelism of the pool it runs in. All of it therefore runs in
 * a pool of fixed parallelism, whatever the machine: the same bits everywhere. Smile draws the first coordinates from
 * the generator of the thread that constructs, seeded there.
 */
final class Tsne {

    /** Rows up to which all pairs are computed. */
    static final int EXACT_ROWS = 1000;

    /** Fixed; not the number of processors. */
    private static final int PARALLELISM = 4;

    private static final double LEARNING_RATE = 200;

    /** Iterations between two reports. */
    private static final int STEP = 5;

    private static final long POLL_MILLIS = 50;

    private Tsne() {
    }

    static double[][] embed(final double[][] rows, final double perplexity, final int iterations, final long seed,
        final Progress progress) throws CanceledException {
        return rows.length <= EXACT_ROWS ? exact(rows, perplexity, iterations, seed, progress)
            : BarnesHutTsne.embed(rows, perplexity, iterations, progress);
    }

    private static double[][] exact(final double[][] rows, final double perplexity, final int iterations,
        final long seed, final Progress progress) throws CanceledException {
        final ForkJoinPool pool = new ForkJoinPool(PARALLELISM);
        try {
            // Smile takes a square table for distances, so it is always given distances.
            final TSNE tsne = await(pool, () -> {
                SmileSeed.set(seed);
                return new TSNE(squaredDistances(rows), 2, perplexity, LEARNING_RATE, 1);
            }, progress, 0);
            for (int done = 1; done < iterations; done += STEP) {
                final int steps = Math.min(STEP, iterations - done);
                await(pool, () -> {
                    tsne.update(steps);
                    return tsne;
                }, progress, (double)done / iterations);
            }
            return tsne.coordinates;
        } finally {
            pool.shutdownNow();
        }
    }

    private static double[][] squaredDistances(final double[][] rows) {
        final double[][] distances = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = Vectors.squaredDistance(rows[i], rows[j]);
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }

    /** Waits in small portions, so that a cancel does not wait for the task. */
    private static <T> T await(final ForkJoinPool pool, final Callable<T> work, final Progress progress,
        final double fraction) throws CanceledException {
        final ForkJoinTask<T> task = pool.submit(work);
        try {
            while (true) {
                progress.report(fraction, () -> "t-SNE");
                try {
                    return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                } catch (final TimeoutException ex) {
                    continue;
                }
            }
        } catch (final InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new CanceledException();
        } catch (final ExecutionException ex) {
            throw new IllegalStateException("t-SNE failed: " + ex.getCause().getMessage(), ex.getCause());
        }
    }
}
