/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core;

import java.util.List;
import org.vibann.core.alloy.Element;
import org.vibann.core.config.Preset;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.train.VibannTrainer;

/** A small network trained in a moment on invented alloys, for tests that need any model and no golden data. */
public final class SmallModel {

    /** Its eight elements. */
    public static final List<Element> ELEMENTS =
        List.of(Element.Al, Element.B, Element.Co, Element.Cu, Element.Fe, Element.Nb, Element.Ni, Element.Zr);

    private SmallModel() {
    }

    /** 80 invented alloys of three of the elements each (never Zr with B), their "hardness" linear in the contents. */
    public static AlloyDataset dataset() {
        final SeededRandom random = SeededRandom.of(7);
        final int rows = 80;
        final double[][] fractions = new double[rows][ELEMENTS.size()];
        final double[] loads = new double[rows];
        final double[] targets = new double[rows];
        for (int i = 0; i < rows; i++) {
            double left = 1;
            for (int part = 0; part < 3; part++) {
                final int element = (i + part * (1 + i % 2)) % (ELEMENTS.size() - 1) + (i % 5 == 0 ? 1 : 0);
                final double content = part == 2 ? left : left * (0.2 + 0.6 * random.nextDouble());
                fractions[i][element] += content;
                left -= content;
            }
            loads[i] = 0.1 + 5 * random.nextDouble();
            for (int j = 0; j < ELEMENTS.size(); j++) {
                targets[i] += fractions[i][j] * 200 * (1 + j);
            }
        }
        return new AlloyDataset(Alloys.of(ELEMENTS, fractions, loads), "HV", targets);
    }

    /** The model; the same bits in every call. */
    public static TrainedModel train() {
        return train(dataset());
    }

    /** A model of other data. */
    public static TrainedModel train(final AlloyDataset data) {
        try {
            return VibannTrainer.train(data,
                VibannConfig.of(Preset.PUBLISHED).withShape(s -> s.withWidth(8).withLatentSize(4))
                    .withOptimisation(o -> o.withEpochs(120).withLearningRate(0.01))
                    .withSeed(3),
                Progress.NONE);
        } catch (final CanceledException ex) {
            throw new AssertionError(ex);
        }
    }
}
