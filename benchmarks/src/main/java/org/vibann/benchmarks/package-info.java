/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Benchmarks of what takes the time: training, prediction with uncertainty, design. See benchmarks/README.md. */
package org.vibann.benchmarks;
