/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */

/**
 * Pictures as data: what nodes and command-line reports show, as panels with titles, axes with units and row IDs, and
 * the statistics that such panels need. Nothing here draws; the pages of the nodes' views do.
 */
package org.vibann.core.picture;
