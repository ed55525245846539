/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.List;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.model.TrainedModel;

/**
 * What a training gives: the model, and what its parts said of rows that were held out from them.
 *
 * @param model the model
 * @param heldOut one forecast a training row, in the order of the rows; empty where the training did not cross-validate
 *            (networks alone)
 */
public record TrainingResult(TrainedModel model, List<HeldOutForecast> heldOut) {

    /** Copies the list. */
    public TrainingResult {
        heldOut = List.copyOf(heldOut);
    }
}
