/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

/**
 * What a training had and what it reached.
 *
 * @param rows rows given
 * @param families families (element sets) among them
 * @param validationRows rows held out to stop the training, in whole families
 * @param validationFamilies families among those
 * @param r2 coefficient of determination of the validation rows
 * @param mae mean absolute error of the validation rows, in units of the target
 * @param rmse root mean squared error of the validation rows, in units of the target
 * @param epochs epochs trained by the first network
 * @param bestEpoch its epoch whose weights were kept
 * @param klPerDimension its KLdim over all rows with the kept weights, nats per latent dimension
 * @param reconstructionL1 its mean L1 distance between true and reconstructed composition over all rows (0 to 2)
 * @param protocol one sentence for the reader that says what the figures are worth
 */
public record TrainingSummary(int rows, int families, int validationRows, int validationFamilies, double r2,
    double mae, double rmse, int epochs, int bestEpoch, double klPerDimension, double reconstructionL1,
    String protocol) {
}
