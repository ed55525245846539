/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/** What every long computation needs: progress, cancel, and tasks on all processors with results in a fixed order. */
package org.vibann.core.run;
