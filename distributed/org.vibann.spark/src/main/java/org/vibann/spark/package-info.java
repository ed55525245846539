/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Prediction and screening on Apache Spark; {@link org.vibann.spark.Main} is what spark-submit runs. */
package org.vibann.spark;
