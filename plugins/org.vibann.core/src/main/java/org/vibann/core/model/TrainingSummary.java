/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Locale;
import java.util.Optional;
import org.vibann.core.calibration.HeldOutFigures;

/**
 * What a training had and what it reached.
 *
 * @param rows rows given
 * @param families families (element sets) among them
 * @param validationRows rows held out, to stop the training in whole families, or by cross-validation
 * @param validationFamilies families among those
 * @param r2 coefficient of determination of the validation rows
 * @param mae mean absolute error of the validation rows, in units of the target
 * @param rmse root mean squared error of the validation rows, in units of the target
 * @param epochs epochs trained by the first network
 * @param bestEpoch its epoch whose weights were kept
 * @param klPerDimension its KLdim over all rows with the kept weights, nats per latent dimension
 * @param reconstructionL1 its mean L1 distance between true and reconstructed composition over all rows (0 to 2)
 * @param protocol some sentences for the reader that say what the figures are worth
 * @param heldOut figures of the cross-validation; null without one, see {@link #crossValidation()}
 * @param heldOutL1 the first network's mean L1 distance between true and reconstructed composition over its
 *            validation rows, which it did not learn from; null in files that do not have it
 */
public record TrainingSummary(int rows, int families, int validationRows, int validationFamilies, double r2,
    double mae, double rmse, int epochs, int bestEpoch, double klPerDimension, double reconstructionL1,
    String protocol, HeldOutFigures heldOut, Double heldOutL1) {

    /** @return figures of the cross-validation, coverage of the intervals included; empty without one */
    public Optional<HeldOutFigures> crossValidation() {
        return Optional.ofNullable(heldOut);
    }

    /**
     * @param klPerDimension see {@link #klPerDimension()}
     * @param heldOutL1 see {@link #heldOutL1()}
     * @return a sentence for the protocol on what the latent of the first network keeps
     */
    public static String latent(final double klPerDimension, final double heldOutL1) {
        return String.format(Locale.ROOT, " At the epoch kept, the latent passes %.2f nats a dimension; compositions of "
            + "the networks' validation rows come back with a mean L1 error of %.3f.", klPerDimension, heldOutL1);
    }
}
