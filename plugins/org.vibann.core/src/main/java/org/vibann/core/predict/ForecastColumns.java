/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.predict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.vibann.core.model.TrainedModel;

/**
 * Which columns a table of predictions gets, named as the predictor node names them.
 *
 * @param name name of the prediction, with which the other names begin; empty for {@code Prediction (target)}
 * @param interval standard deviation and the ends of the interval
 * @param lowerBound lower confidence bound
 * @param parts epistemic and aleatoric standard deviation
 * @param domain whether the alloy is in the domain of the model, and its distance to the training rows
 * @param latent position in the latent space
 * @param attention attention of each element
 * @param unseen what happens to elements that no training row held
 */
public record ForecastColumns(Optional<String> name, boolean interval, boolean lowerBound, boolean parts,
    boolean domain, boolean latent, boolean attention, Unseen unseen) {

    /** The predictor node's defaults. */
    public static final ForecastColumns DEFAULT =
        new ForecastColumns(Optional.empty(), true, false, false, false, false, false, Unseen.SKIP);

    /** What happens to an alloy with elements that no training row held. */
    public enum Unseen {
        /** It has no prediction. */
        SKIP,
        /** With at most 5 at.% of them it is predicted without them and flagged as out of the domain. */
        FLAG
    }

    /** Whether there is a column that tells what is in the domain. */
    boolean flagged() {
        return domain || unseen == Unseen.FLAG;
    }

    /** Names of the columns, for the predictions of a model. */
    List<String> names(final TrainedModel model, final PredictorSettings settings) {
        final String prediction = name.orElse("Prediction (" + model.targetName() + ")");
        final List<String> names = new ArrayList<>();
        names.add(prediction);
        if (interval) {
            final String level = percent(settings.level())
                + (settings.calibrated() && model.intervals().isPresent() ? "" : " of passes");
            names.add(prediction + " (Std. dev.)");
            names.add(prediction + " (Lower " + level + ")");
            names.add(prediction + " (Upper " + level + ")");
        }
        if (lowerBound) {
            names.add(prediction + " (LCB)");
        }
        if (parts) {
            if (!interval) {
                names.add(prediction + " (Epistemic)");
            }
            names.add(prediction + " (Aleatoric)");
        }
        if (flagged()) {
            names.add(prediction + " (In domain)");
        }
        if (domain) {
            names.add(prediction + " (Distance to training rows)");
        }
        for (int d = 1; latent && d <= model.latentSize(); d++) {
            names.add("Latent " + d);
        }
        if (attention) {
            model.elements().forEach(element -> names.add("Attention (" + element.symbol() + ")"));
        }
        return names;
    }

    private static String percent(final double share) {
        return new BigDecimal(100 * share).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + " %";
    }
}
