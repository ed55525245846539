/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Reads workflow directories as KNIME writes them and changes node settings from the command line. */
package org.vibann.headless.workflow;
