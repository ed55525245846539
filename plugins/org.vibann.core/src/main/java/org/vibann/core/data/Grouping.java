/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

/** What must stay together when data are split into training and test rows. */
public enum Grouping {
    /** Nothing: every row by itself. A random split, which flatters models, because near copies land on both sides. */
    ROWS,
    /** Rows of the same alloy: the same composition, rounded to 0.01 at.%, whatever the load. */
    ALLOY,
    /** Rows of the same family: the same set of elements. The honest test for alloys of a new system. */
    FAMILY
}
