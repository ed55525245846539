/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Writes alloys up: every number of a candidate is computed anew from the composition that is reported. */
package org.vibann.core.design.report;
