/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * The kernel head that stands beside the network: Gaussian-process regression on composition, element-property
 * descriptors and load, and inverse-distance neighbours. Both are smooth functions of the composition with gradients,
 * quadratic to cubic in the training rows, and therefore limited in them.
 */
package org.vibann.core.kernel;
