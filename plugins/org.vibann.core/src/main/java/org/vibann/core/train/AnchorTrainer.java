/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;
import java.util.List;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.distil.AnchorAlloys;
import org.vibann.core.model.Anchors;
import org.vibann.core.model.NetworkRun;
import org.vibann.core.model.Scalers;
import org.vibann.core.nn.Network;
import org.vibann.core.nn.Tape;

/**
 * Fits the anchors of networks that stand alone to what these leave of the measurements and of the alloys that a teacher
 * labelled, which count the same together.
 */
final class AnchorTrainer {

    /** Anchors at most: beside as many rows, taken in turn from every group. */
    private static final int MOST = 500;

    private AnchorTrainer() {
    }

    static Anchors train(final AlloyDataset data, final VibannConfig config, final Scalers scalers,
        final List<Network> members, final TrainingRows.Rows taught) {
        final boolean logLoad = config.shape().logLoad();
        final AnchorAlloys beside = AnchorAlloys.beside(
            CoreRows.inTurn(data, config.validation().grouping(), config.seed(), MOST), config.seed());
        return Anchors.fit(data.alloys().elements(), beside.x(), scalers.scaleLoads(beside.newtons(), logLoad),
            points(data, logLoad, scalers, members, taught));
    }

    private static Anchors.Points points(final AlloyDataset data, final boolean logLoad, final Scalers scalers,
        final List<Network> members, final TrainingRows.Rows taught) {
        final int n = data.size();
        final float[][] x = Arrays.copyOf(Scalers.fractions(data.alloys()), n + taught.size());
        System.arraycopy(taught.x(), 0, x, n, taught.size());
        float[] loads = scalers.scaleLoads(data.alloys(), logLoad);
        if (loads != null) {
            loads = Arrays.copyOf(loads, x.length);
            System.arraycopy(taught.load(), 0, loads, n, taught.size());
        }
        final double[] targets = new double[x.length];
        final double[] counts = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            targets[i] = i < n ? scalers.target().scale(data.target(i)) : taught.y()[i - n];
            counts[i] = i < n ? (double)taught.size() / n : 1;
        }
        final double[] network = new double[x.length];
        for (final Network member : members) {
            final double[][] y = NetworkRun.forward(member, x, loads, Tape::y);
            for (int i = 0; i < x.length; i++) {
                network[i] += y[i][0] / members.size();
            }
        }
        return new Anchors.Points(x, loads, targets, network, counts);
    }
}
