/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.Locale;

import org.vibann.core.model.TrainedModel;
import org.vibann.core.model.TrainingSummary;

/** One line on a model. */
final class ModelSummary {

    private ModelSummary() {
    }

    static String line(final VibannModelPortObjectSpec spec, final TrainedModel model) {
        final TrainingSummary training = model.summary();
        return String.format(Locale.ROOT,
            "VIBANN: %d elements%s → %s, %d latent dimensions, %d rows of %d families; on %d rows of unseen families "
                + "R² %.3f, MAE %.4g, RMSE %.4g",
            spec.elements().size(), spec.usesLoad() ? " and load" : "", spec.targetName(), spec.latentSize(),
            training.rows(), training.families(), training.validationRows(), training.r2(), training.mae(),
            training.rmse());
    }
}
