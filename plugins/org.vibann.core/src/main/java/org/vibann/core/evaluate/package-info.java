/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Compares VIBANN with other models by cross-validation that can be trusted: the same folds for every model, scored rows
 * that nothing was fitted, tuned, stopped or calibrated on, and intervals judged as well as means. {@link
 * org.vibann.core.evaluate.Evaluation} is the entry.
 */
package org.vibann.core.evaluate;
