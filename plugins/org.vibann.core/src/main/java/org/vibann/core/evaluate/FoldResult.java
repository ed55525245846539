/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.rival.Bottleneck;
import org.vibann.core.tune.Point;

/**
 * The figures of one model on one fold.
 *
 * @param model name of the model
 * @param seed the seed
 * @param fold number of the fold, from 1
 * @param metrics the figures
 * @param bottleneck what the model's latent keeps of the scored rows; empty for a model without one
 * @param tuned the settings that were found for it in this fold, by the name of what has them: the model itself, or the
 *            models that it is the mean of; empty where nothing was searched
 */
public record FoldResult(String model, long seed, int fold, Metrics metrics, Optional<Bottleneck> bottleneck,
    Map<String, Point> tuned) {

    /** Copies. */
    public FoldResult {
        tuned = Collections.unmodifiableMap(new LinkedHashMap<>(tuned));
    }
}
