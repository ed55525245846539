/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

/**
 * What one epoch of training gave. The loss parts are means over the epoch's batches as trained (dropout active, z
 * sampled), in scaled units; see {@link org.vibann.core.nn.Loss}.
 *
 * @param epoch number of the epoch, from 1
 * @param loss total loss
 * @param hardnessLoss weighted squared error of the target
 * @param reconstructionLoss weighted KL divergence of the reconstructed from the true composition, nats
 * @param loadReconstructionLoss weighted squared error of the reconstructed load; 0 without a load decoder
 * @param klPerDimension KLdim, nats per latent dimension
 * @param beta weight of KLdim in this epoch
 * @param validationRmse root mean squared error of the validation rows, in units of the target
 * @param best whether this is the epoch whose weights were kept
 */
public record EpochRecord(int epoch, double loss, double hardnessLoss, double reconstructionLoss,
    double loadReconstructionLoss, double klPerDimension, double beta, double validationRmse, boolean best) {
}
