/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

/** The value of a cell that holds a fuzzy number. */
public interface FuzzyNumberValue extends DataValue {
}
