/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Training: networks, heads beside them, cross-validation, and the model that is made of them once.
 */
package org.vibann.core.train;
