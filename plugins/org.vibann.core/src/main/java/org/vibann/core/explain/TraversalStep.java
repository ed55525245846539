/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.explain;

import org.vibann.core.alloy.Composition;

/**
 * One position on the way along a latent dimension.
 *
 * @param position latent value of the dimension
 * @param network what the first network's hardness head says of the position, unit of the target: the prediction of the
 *            latent space itself, without the other networks and the heads beside them
 * @param decoded the alloy that the first network's decoder makes of the position, rounded so that it can be written
 * @param model the whole model's prediction for exactly that alloy without dropout, unit of the target; where decoder
 *            and encoder disagree, or heads stand beside the networks, it is not that of the network
 * @param nearestRow row of the known alloy whose latents are nearest
 * @param latentDistance its distance in the latent space, in standard deviations of every dimension
 * @param decodedDistance content that would have to be exchanged to turn it into the decoded alloy, atomic fraction 0
 *            to 1
 */
public record TraversalStep(double position, double network, Composition decoded, double model, int nearestRow,
    double latentDistance, double decodedDistance) {
}
