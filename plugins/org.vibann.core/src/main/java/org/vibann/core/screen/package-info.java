/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Screening: all alloys of a constrained grid, looked at part by part for the best, whatever machines share the parts out.
 * {@link org.vibann.core.screen.Screening} is the way in.
 */
package org.vibann.core.screen;
