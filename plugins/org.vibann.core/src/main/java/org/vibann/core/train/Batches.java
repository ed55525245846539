/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.stream.IntStream;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.nn.Batch;
import org.vibann.core.nn.Masks;
import org.vibann.core.nn.Network;

/**
 * The batches that one network is trained on: measured rows, beside them alloys that a teacher labelled, and invented
 * ones that count for the reconstruction alone. What is in a batch depends on seed, network, epoch and step, nothing else.
 */
final class Batches {

    private static final int SHUFFLE = 1;
    private static final int NOISE = 2;
    private static final int INVENT = 5;
    private static final int TAUGHT = 7;
    /**
     * Steps of an epoch of a taught network, at least and at most: of few rows it sees some several times an epoch, of many
     * only a part.
     */
    private static final int LEAST_TAUGHT_STEPS = 20;
    private static final int MOST_TAUGHT_STEPS = 100;

    private final TrainingRows.Rows rows;
    /** Null without a teacher. */
    private final TrainingRows.Rows taught;
    private final InventedAlloys invented;
    private final VibannConfig config;
    private final int batchSize;
    private final int member;
    private final Network network;
    private final int steps;

    /**
     * @param rows measured rows
     * @param taught labelled alloys, or null
     * @param config the configuration
     * @param member number of the network
     * @param network the network that the dropout masks are for
     */
    Batches(final TrainingRows.Rows rows, final TrainingRows.Rows taught, final VibannConfig config, final int member,
        final Network network) {
        this.rows = rows;
        this.taught = taught;
        this.config = config;
        batchSize = config.optimisation().batchSize();
        this.member = member;
        this.network = network;
        invented = new InventedAlloys(rows.x());
        final int enough = (rows.size() + batchSize - 1) / batchSize;
        steps = taught == null ? enough : Math.min(Math.max(LEAST_TAUGHT_STEPS, enough), MOST_TAUGHT_STEPS);
    }

    /** Steps of an epoch. */
    int steps() {
        return steps;
    }

    /** The rows of an epoch in random order; of few taught rows again and again. */
    int[] order(final int epoch) {
        final SeededRandom random = SeededRandom.of(config.seed(), member, SHUFFLE, epoch);
        final int rowCount = rows.size();
        final int[] order = new int[taught == null ? rowCount : steps * batchSize];
        final int[] once = IntStream.range(0, rowCount).toArray();
        for (int at = 0; at < order.length; at += rowCount) {
            random.shuffle(once);
            System.arraycopy(once, 0, order, at, Math.min(rowCount, order.length - at));
        }
        return order;
    }

    private int taughtRows() {
        return taught == null ? 0 : config.heads().taughtRows();
    }

    /** Rows of a batch, at most. */
    int capacity() {
        return batchSize + taughtRows() + config.reconstruction().inventedRows();
    }

    /** Of n rows and, beside them, taught and invented alloys. */
    Batch batch(final int[] order, final int from, final int n, final int epoch, final int step) {
        final SeededRandom random = SeededRandom.of(config.seed(), member, NOISE, epoch, step);
        final SeededRandom inventing = SeededRandom.of(config.seed(), member, INVENT, epoch, step);
        final SeededRandom teaching = SeededRandom.of(config.seed(), member, TAUGHT, epoch, step);
        final int labelled = n + taughtRows();
        final int size = labelled + config.reconstruction().inventedRows();
        final float[][] x = new float[size][];
        final float[] load = new float[size];
        final float[] y = new float[labelled];
        final float[] weight = new float[labelled];
        final float[][] eps = new float[size][config.shape().latentSize()];
        for (int i = 0; i < size; i++) {
            // An invented alloy takes the load of a row: it is not predicted, but counts for the normalisation.
            final TrainingRows.Rows source = i < n || i >= labelled ? rows : taught;
            final int row = i < n ? order[from + i]
                : source == rows ? order[inventing.nextInt(order.length)] : teaching.nextInt(source.size());
            load[i] = source.load() == null ? 0 : source.load()[row];
            x[i] = i < labelled ? source.x()[row] : invented.draw(inventing);
            if (i < labelled) {
                y[i] = source.y()[row];
                weight[i] = source.weight()[row] * share(i < n ? n : labelled - n, n, labelled);
            }
            // A taught network learns the target where it is asked for it, at the latent mean.
            for (int k = 0; k < eps[i].length && (taught == null || i >= labelled); k++) {
                eps[i][k] = (float)random.nextGaussian();
            }
        }
        return new Batch(x, load, y, weight, eps,
            Masks.draw(network, size, config.shape().dropout(), config.reconstruction().decoderDropout(),
                random::nextDouble));
    }

    /** Weight of each of count rows, so that measured and taught rows together weigh the same. */
    private static float share(final int count, final int measured, final int labelled) {
        return measured == labelled ? 1 : labelled / (2f * count);
    }
}
