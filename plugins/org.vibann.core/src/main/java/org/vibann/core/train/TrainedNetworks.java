/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.List;
import java.util.Optional;

import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.CrossFit;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.model.Anchors;
import org.vibann.core.model.Blend;
import org.vibann.core.model.Doubt;
import org.vibann.core.model.ModelParts;
import org.vibann.core.model.Scalers;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.model.TrainingRecord;
import org.vibann.core.model.TrainingSummary;
import org.vibann.core.nn.Network;

/**
 * What {@link NetworkTrainer} gives, of which a model is then made, once.
 *
 * @param config the configuration
 * @param elements the elements
 * @param scalers the scaling
 * @param members the networks
 * @param record their training, figures of their validation rows included
 * @param doubt what the first of them doubts; null unless it was taught and is to stand alone
 * @param anchors what they remember near known alloys; null as above
 */
record TrainedNetworks(VibannConfig config, List<Element> elements, Scalers scalers, List<Network> members,
    TrainingRecord record, Doubt doubt, Anchors anchors) {

    /** The model where nothing was cross-validated. */
    TrainedModel model() {
        return new TrainedModel(new ModelParts(config, elements, scalers, members, record, Optional.empty(),
            Optional.empty(), Optional.ofNullable(doubt), Optional.ofNullable(anchors)));
    }

    /** The model with what cross-validation chose, and the heads that go on standing beside the networks, or null. */
    TrainedModel model(final TrainingSummary summary, final CrossFit.Fit fit, final Blend blend) {
        return new TrainedModel(new ModelParts(config, elements, scalers, members, record.withSummary(summary),
            Optional.ofNullable(blend), Optional.of(fit.calibration()),
            Optional.ofNullable(doubt).map(d -> d.times(fit.spread())), Optional.ofNullable(anchors)));
    }
}
