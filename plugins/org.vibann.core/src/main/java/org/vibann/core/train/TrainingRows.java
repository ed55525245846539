/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.vibann.core.alloy.Element;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Split;
import org.vibann.core.distil.TaughtAlloys;
import org.vibann.core.model.Scalers;

/** Training and validation rows as the network sees them. */
record TrainingRows(Rows training, Rows validation, Scalers scalers,
    List<Element> elements) {

    /** n rows: fractions n x m, scaled loads (null without load), scaled targets, loss weights. */
    record Rows(float[][] x, float[] load, float[] y, float[] weight) {
        int size() {
            return x.length;
        }
    }

    static TrainingRows of(final AlloyDataset data, final Split split, final Scalers scalers,
        final VibannConfig config) {
        return new TrainingRows(rows(data.select(split.train()), scalers, config),
            rows(data.select(split.test()), scalers, config), scalers, data.alloys().elements());
    }

    private static Rows rows(final AlloyDataset data, final Scalers scalers, final VibannConfig config) {
        final float[] y = new float[data.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = (float)scalers.target().scale(data.target(i));
        }
        return new Rows(Scalers.fractions(data.alloys()), scalers.scaleLoads(data.alloys(), config.shape().logLoad()),
            y, weights(data.alloys(), config.optimisation().familyWeights()));
    }

    /** The alloys that a teacher labelled, all of weight 1. */
    static Rows taught(final TaughtAlloys alloys, final Scalers scalers, final VibannConfig config) {
        final float[] y = new float[alloys.size()];
        final float[] weight = new float[alloys.size()];
        Arrays.fill(weight, 1);
        for (int i = 0; i < y.length; i++) {
            y[i] = (float)scalers.target().scale(alloys.opinions().get(i).mean());
        }
        return new Rows(alloys.x(), scalers.scaleLoads(alloys.newtons(), config.shape().logLoad()), y, weight);
    }

    /**
     * The published row weights: 1/√(rows of the family), ×0.35 for B-Fe-Nb, divided by the mean, clipped to [0.25, 4];
     * or 1 each.
     */
    static float[] weights(final Alloys alloys, final boolean byFamily) {
        final float[] weights = new float[alloys.size()];
        Arrays.fill(weights, 1);
        if (!byFamily) {
            return weights;
        }
        final String[] family = new String[weights.length];
        final Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < weights.length; i++) {
            family[i] = alloys.family(i).label();
            counts.merge(family[i], 1, Integer::sum);
        }
        final double[] raw = new double[weights.length];
        double mean = 0;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = 1 / Math.sqrt(counts.get(family[i])) * ("B-Fe-Nb".equals(family[i]) ? 0.35 : 1);
            mean += raw[i] / raw.length;
        }
        for (int i = 0; i < raw.length; i++) {
            weights[i] = (float)Math.min(4, Math.max(0.25, raw[i] / mean));
        }
        return weights;
    }
}
