/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Writes what nodes show into one HTML file that needs no other, with the scripts of the nodes' views. */
package org.vibann.headless.report;
