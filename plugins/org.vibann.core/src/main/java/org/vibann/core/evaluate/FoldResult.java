/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.Optional;

import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.rival.Bottleneck;

/**
 * The figures of one model on one fold.
 *
 * @param model name of the model
 * @param seed the seed
 * @param fold number of the fold, from 1
 * @param metrics the figures
 * @param bottleneck what the model's latent keeps of the scored rows; empty for a model without one
 */
public record FoldResult(String model, long seed, int fold, Metrics metrics, Optional<Bottleneck> bottleneck) {
}
