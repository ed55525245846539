/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * What is looked for and how: objectives, settings, and the search, behind
 * {@link org.vibann.core.design.search.DesignSearch}.
 */
package org.vibann.core.design.search;
