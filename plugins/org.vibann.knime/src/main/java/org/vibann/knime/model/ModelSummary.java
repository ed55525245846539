/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.Locale;

import org.vibann.core.calibration.HeldOutFigures;
import org.vibann.core.data.Grouping;
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
                .orElseGet(() -> validation(training, model.config().validation().grouping())))
            + (model.weights().isPresent() ? "; contains the training rows" : "");
    }

    private static String crossValidation(final HeldOutFigures figures) {
        final String level = Columns.percent(figures.level());
        final String intervals = Double.isNaN(figures.coverage())
            ? "too few " + figures.unit() + " for " + level + " intervals"
            : String.format(Locale.ROOT, "%s intervals calibrated on the other folds cover %.1f %%, mean width %.4g",
                level,
                100 * figures.coverage(), figures.width());
        return String.format(Locale.ROOT, "%d-fold cross-validation over %s: R² %.3f, MAE %.4g, RMSE %.4g, %s; in domain "
            + "%s, outside %s", figures.folds(), figures.unit(), figures.r2(), figures.mae(), figures.rmse(), intervals,
            part(figures.inDomain()), part(figures.outside()));
    }

    private static String part(final HeldOutFigures.Part part) {
        return part.rows() == 0 ? "no rows" : String.format(Locale.ROOT, "MAE %.4g%s (%d rows)", part.mae(),
            Double.isNaN(part.coverage()) ? "" : String.format(Locale.ROOT, ", cover %.1f %%", 100 * part.coverage()),
            part.rows());
    }

    private static String validation(final TrainingSummary training, final Grouping grouping) {
        return String.format(Locale.ROOT, "on %d rows of unseen %s R² %.3f, MAE %.4g, RMSE %.4g",
            training.validationRows(), grouping == Grouping.FAMILY ? "families" : "alloys", training.r2(),
            training.mae(), training.rmse());
    }
}
