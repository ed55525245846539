/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import org.vibann.core.evaluate.metric.Metrics;

/**
 * The figures of some of the rows, pooled over folds and seeds.
 *
 * @param label which rows, for the reader
 * @param from smallest value of what the rows are chosen by (distance or load)
 * @param to largest value
 * @param metrics their figures
 */
public record Slice(String label, double from, double to, Metrics metrics) {
}
