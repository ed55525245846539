/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.Locale;

import org.vibann.core.data.Grouping;
import org.vibann.core.model.HeldOutFigures;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.model.TrainingSummary;
import org.vibann.knime.table.Columns;

/** One line on a model. */
final class ModelSummary {

    private ModelSummary() {
    }

    static String line(final VibannModelPortObjectSpec spec, final TrainedModel model) {
        final TrainingSummary training = model.summary();
        return String.format(Locale.ROOT, "VIBANN: %d elements%s → %s, %d latent dimensions, %d rows of %d families; %s",
            spec.elements().size(), spec.usesLoad() ? " and load" : "", spec.targetName(), spec.latentSize(),
            training.rows(), training.families(),
            training.crossValidation().map(ModelSummary::crossValidation)
                .orElseGet(() -> validation(training, model.config().grouping())));
    }

    private static String crossValidation(final HeldOutFigures figures) {
        return String.format(Locale.ROOT, "%d-fold cross-validation over %s: R² %.3f, MAE %.4g, RMSE %.4g, %s intervals "
            + "calibrated on the other folds cover %.1f %%, mean width %.4g; in domain %s, outside %s", figures.folds(),
            figures.unit(), figures.r2(), figures.mae(), figures.rmse(), Columns.percent(figures.level()),
            100 * figures.coverage(), figures.width(), part(figures.inDomain()), part(figures.outside()));
    }

    private static String part(final HeldOutFigures.Part part) {
        return part.rows() == 0 ? "no rows" : String.format(Locale.ROOT, "MAE %.4g, cover %.1f %% (%d rows)", part.mae(),
            100 * part.coverage(), part.rows());
    }

    private static String validation(final TrainingSummary training, final Grouping grouping) {
        return String.format(Locale.ROOT, "on %d rows of unseen %s R² %.3f, MAE %.4g, RMSE %.4g",
            training.validationRows(), grouping == Grouping.FAMILY ? "families" : "alloys", training.r2(),
            training.mae(), training.rmse());
    }
}
