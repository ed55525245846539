/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Writes what nodes put out: tables as CSV, other port objects as KNIME stores them, and a summary of the run. */
package org.vibann.headless.result;
