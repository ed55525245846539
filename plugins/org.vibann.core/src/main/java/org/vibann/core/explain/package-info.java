/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */

/** What a model looks at: attention per element. Sees {@code model} and what that sees. */
package org.vibann.core.explain;
