/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Where designs may lie: the constraints that a user sets and how they are written in a line, the grid of alloys that
 * meet them, and where the known alloys are. The lattice is what a search walks on.
 */
package org.vibann.core.design.space;
