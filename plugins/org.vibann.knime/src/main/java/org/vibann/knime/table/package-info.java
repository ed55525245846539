/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */

/**
 * What the nodes share between KNIME tables and the core: finding element columns, reading rows as alloys, progress and
 * error adapters. No mathematics and no node lives here.
 */
package org.vibann.knime.table;
