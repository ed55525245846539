/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Prediction with Monte Carlo dropout: mean, standard deviation, quantiles and lower confidence bound of the passes,
 * and the same two moments with their gradients as a smooth surface over compositions.
 */
package org.vibann.core.predict;
