/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */

/**
 * What a model looks at: attention, gradients and permutation importance of the elements, and the way of the prediction
 * through the latent space. Sees {@code model} and what that sees.
 */
package org.vibann.core.explain;
