/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core;

import java.util.ArrayList;
import java.util.List;

import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;

/** A small synthetic data set that a network can learn: six elements, ternary families, a load effect, little noise. */
public final class SmallData {

    public static final List<Element> ELEMENTS =
        List.of("Al", "B", "Co", "Fe", "Nb", "Zr").stream().map(s -> Element.ofSymbol(s).orElseThrow()).toList();

    private SmallData() {
    }

    public static AlloyDataset of(final int rows, final boolean load) {
        final SeededRandom random = SeededRandom.of(3);
        final double[] strength = {200, 1800, 900, 1000, 700, 400};
        final double[][] x = new double[rows][6];
        final double[] loads = new double[rows];
        final double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            final int absent = i % 20;
            final int[] three = families().get(absent);
            double sum = 0;
            for (final int j : three) {
                x[i][j] = 0.2 + random.nextDouble();
                sum += x[i][j];
            }
            loads[i] = 0.1 * (1 + random.nextInt(50));
            y[i] = (load ? -60 * Math.log10(loads[i]) : 0) + 5 * random.nextGaussian();
            for (final int j : three) {
                x[i][j] /= sum;
                y[i] += strength[j] * x[i][j];
            }
        }
        return new AlloyDataset(Alloys.of(ELEMENTS, x, load ? loads : null), "HV", y);
    }

    private static List<int[]> families() {
        final List<int[]> all = new ArrayList<>();
        for (int a = 0; a < 6; a++) {
            for (int b = a + 1; b < 6; b++) {
                for (int c = b + 1; c < 6; c++) {
                    all.add(new int[]{a, b, c});
                }
            }
        }
        return all;
    }

    /** A small, quick configuration of a preset, the network alone. */
    public static VibannConfig config(final Preset preset) {
        return VibannConfig.of(preset).withMembers(1).withShape(s -> s.withWidth(8).withLatentSize(3))
            .withOptimisation(o -> o.withEpochs(12))
            .withKernelTrials(0).withReconstruction(r -> r.withPretrainingSteps(Math.min(40, r.pretrainingSteps())));
    }
}
