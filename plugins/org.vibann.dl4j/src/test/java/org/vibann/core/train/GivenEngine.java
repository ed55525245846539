/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Split;
import org.vibann.core.data.Splits;
import org.vibann.core.data.Standardizer;
import org.vibann.core.model.EpochRecord;
import org.vibann.core.model.Scalers;
import org.vibann.core.nn.Engine;
import org.vibann.core.run.CanceledException;

/** The training of a network as every training is, with an engine that is given and not looked for. */
public final class GivenEngine {

    private GivenEngine() {
    }

    /**
     * Trains the first network of a model.
     *
     * @param data rows with loads in newtons
     * @param config the settings, but for the engine
     * @param engine the engine
     * @return the history of its epochs
     */
    public static List<EpochRecord> train(final AlloyDataset data, final VibannConfig config, final Engine engine)
        throws CanceledException {
        final Split split = Splits.holdOut(data.alloys(), config.validation().grouping(),
            config.validation().validationFraction(), config.seed());
        final AlloyDataset train = data.select(split.train());
        final Standardizer load = Standardizer.fit(Arrays.stream(train.alloys().loads())
            .map(l -> Scalers.transform(l, config.shape().logLoad())).toArray());
        final Scalers scalers =
            new Scalers(data.targetName(), Standardizer.fit(train.targets()), Optional.of(load));
        return new MemberTrainer(TrainingRows.of(data, split, scalers, config), null, config, 0, engine)
            .train((fraction, message) -> {
            }).history();
    }
}
