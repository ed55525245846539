/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */

/** The node <i>VIBANN DL4J Writer</i>. */
package org.vibann.knime.dl4j;
