/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.Alloys;
import org.vibann.core.nn.Network;

/**
 * What a {@link TrainedModel} is made of. The trainer and the file format put it together once; from then on nothing of
 * it changes, and who takes it from a model must not change it either.
 *
 * @param config the configuration
 * @param elements the m elements, in the order of the networks' inputs
 * @param scalers the scaling of target and load
 * @param members the networks, at least one
 * @param training what is known about their training
 * @param blend the heads beside the networks; empty where these stand alone
 * @param calibration the calibration of the intervals; empty where they are those of the passes
 * @param doubt the doubt that the networks learnt; empty unless they stand alone and were taught
 * @param anchors what they remember near known alloys; empty unless they stand alone and were taught
 */
public record ModelParts(VibannConfig config, List<Element> elements, Scalers scalers, List<Network> members,
    TrainingRecord training, Optional<Blend> blend, Optional<Calibration> calibration, Optional<Doubt> doubt,
    Optional<Anchors> anchors) {

    /** Copies the lists. */
    public ModelParts {
        elements = List.copyOf(elements);
        members = List.copyOf(members);
    }

    /**
     * Networks that nothing stands beside and nobody taught.
     *
     * @param config see above
     * @param elements see above
     * @param scalers see above
     * @param members see above
     * @param training see above
     * @return the parts
     */
    public static ModelParts ofNetworks(final VibannConfig config, final List<Element> elements, final Scalers scalers,
        final List<Network> members, final TrainingRecord training) {
        return new ModelParts(config, elements, scalers, members, training, Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());
    }

    /** The same with another record of the training. */
    ModelParts with(final TrainingRecord record) {
        return new ModelParts(config, elements, scalers, members, record, blend, calibration, doubt,
            anchors);
    }

    /** @return the anchors as alloys, at loads in N where the networks use them; empty without anchors */
    public Optional<Alloys> anchorAlloys() {
        return anchors.map(a -> {
            final double[][] fractions = new double[a.size()][];
            Arrays.setAll(fractions, k -> Anchors.widened(a.fractions()[k]));
            return Alloys.of(elements, fractions, scalers.newtons(a.loads(), config.shape().logLoad()));
        });
    }

    /** What the networks' predictions count: all, unless anchors with an outlook stand beside them. */
    double networkShare() {
        return anchors.map(Anchors::share).orElse(1.0);
    }

    /** What the anchors add to the networks at n compositions, in units of the scaled target; zeros without anchors. */
    double[] remembered(final double[][] fractions, final float[] scaledLoads) {
        final double[] remembered = new double[fractions.length];
        anchors.ifPresent(a -> Arrays.setAll(remembered,
            i -> a.at(fractions[i], scaledLoads == null ? 0 : scaledLoads[i])));
        return remembered;
    }
}
