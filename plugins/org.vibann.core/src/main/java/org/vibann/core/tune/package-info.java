/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Searches settings: {@link org.vibann.core.tune.Tuner} finds the point of a {@link org.vibann.core.tune.SearchSpace}
 * whose score is smallest, with few trials, by Bayesian optimisation.
 */
package org.vibann.core.tune;
