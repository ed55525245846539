/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import org.vibann.core.SmallModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** A program that predicts with so many passes that they cannot be held: for {@link ManyPassesTest}. */
final class ManyPasses {

    private ManyPasses() {
    }

    /** @param args number of passes */
    public static void main(final String[] args) throws CanceledException {
        final PredictorSettings settings = new PredictorSettings(Integer.parseInt(args[0]), 1, 0.9, 1.645, false);
        final Prediction prediction = new Predictor(SmallModel.train(), settings)
            .predict(SmallModel.dataset().alloys().select(new int[]{5}), Progress.NONE).get(0);
        System.out.println(prediction.mean() + " " + prediction.sd() + " " + prediction.lower());
    }
}
