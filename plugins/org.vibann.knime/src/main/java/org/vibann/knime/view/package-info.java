/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */

/** The views of all nodes: one page, which draws whatever pictures a node has made when it was executed. */
package org.vibann.knime.view;
