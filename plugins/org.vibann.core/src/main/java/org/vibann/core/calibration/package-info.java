/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * How sure a prediction is: forecasts of rows that were left out, the shares and the calibration that are chosen on
 * them, the intervals that follow, and what these can promise.
 */
package org.vibann.core.calibration;
