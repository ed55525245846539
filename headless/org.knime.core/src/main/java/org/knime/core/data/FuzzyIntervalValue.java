/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.data;

/** The value of a cell that holds a fuzzy interval. */
public interface FuzzyIntervalValue extends DataValue {
    /** @return the lower end of the support */
    double getMinSupport();

    /** @return the lower end of the core */
    double getMinCore();

    /** @return the upper end of the core */
    double getMaxCore();

    /** @return the upper end of the support */
    double getMaxSupport();

    /** @return the centre of gravity */
    double getCenterOfGravity();
}
