/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * The models that are compared. {@link org.vibann.core.evaluate.rival.Regressors} has them by name; each is a {@link
 * org.vibann.core.evaluate.rival.Regressor}.
 */
package org.vibann.core.evaluate.rival;
