/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * How good forecasts are: {@link org.vibann.core.evaluate.metric.Forecast} is what a model says of a row, {@link
 * org.vibann.core.evaluate.metric.Metrics} scores many of them against what was measured.
 */
package org.vibann.core.evaluate.metric;
