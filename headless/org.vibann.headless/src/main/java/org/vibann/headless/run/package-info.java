/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** Runs workflows: loads their nodes, configures and executes them in the order of the graph. */
package org.vibann.headless.run;
