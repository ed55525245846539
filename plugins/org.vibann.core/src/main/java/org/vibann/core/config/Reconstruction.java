/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

/**
 * How the decoder learns to give back what went in.
 *
 * @param reconstructionWeight weight of the composition reconstruction in the loss; 0.5 as published
 * @param loadReconstructionWeight weight of the load reconstruction; 0: no load decoder
 * @param decoderEpochs epochs for which the composition decoder goes on learning, encoder and head frozen, after the
 *            best weights were restored: hardness is best early, when the decoder is not yet trained. 0 as published
 * @param decoderDropout whether units of the decoder are dropped in training too, as published
 * @param pretrainingSteps steps of the first network on invented alloys, for reconstruction and KLdim alone, before its
 *            first epoch (the others are never asked for latents). 0 as published
 * @param inventedRows invented alloys beside the rows of every batch of the first network: they count
 *            for reconstruction and KLdim. 0 as published
 */
public record Reconstruction(double reconstructionWeight, double loadReconstructionWeight, int decoderEpochs,
    boolean decoderDropout, int pretrainingSteps, int inventedRows) {

    /** Checks every value; throws IllegalArgumentException with a text for the user. */
    public Reconstruction {
        Check.that(Check.notNegative(reconstructionWeight),
            "The reconstruction weight must not be negative: " + reconstructionWeight + ".");
        Check.that(Check.notNegative(loadReconstructionWeight),
            "The load reconstruction weight must not be negative: " + loadReconstructionWeight + ".");
        Check.that(decoderEpochs >= 0, "The number of decoder epochs must not be negative: " + decoderEpochs + ".");
        Check.that(pretrainingSteps >= 0,
            "The number of pretraining steps must not be negative: " + pretrainingSteps + ".");
        Check.that(inventedRows >= 0, "The number of invented rows must not be negative: " + inventedRows + ".");
    }

    /** @param value {@link #reconstructionWeight()} @return a copy with it */
    public Reconstruction withReconstructionWeight(final double value) {
        return new Reconstruction(value, loadReconstructionWeight, decoderEpochs, decoderDropout, pretrainingSteps,
            inventedRows);
    }

    /** @param value {@link #decoderEpochs()} @return a copy with it */
    public Reconstruction withDecoderEpochs(final int value) {
        return new Reconstruction(reconstructionWeight, loadReconstructionWeight, value, decoderDropout,
            pretrainingSteps, inventedRows);
    }

    /** @param value {@link #pretrainingSteps()} @return a copy with it */
    public Reconstruction withPretrainingSteps(final int value) {
        return new Reconstruction(reconstructionWeight, loadReconstructionWeight, decoderEpochs, decoderDropout, value,
            inventedRows);
    }

    /** @param value {@link #inventedRows()} @return a copy with it */
    public Reconstruction withInventedRows(final int value) {
        return new Reconstruction(reconstructionWeight, loadReconstructionWeight, decoderEpochs, decoderDropout,
            pretrainingSteps, value);
    }
}
