/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import org.vibann.core.alloy.Element;

/**
 * Bounds of the content of one element. A minimum above 0 makes the element compulsory.
 *
 * @param element the element
 * @param min least content in at.%, both limits included
 * @param max greatest content in at.%
 */
public record ElementBound(Element element, double min, double max) {

    /**
     * @throws IllegalArgumentException where a limit is not a number from 0 to 100; a minimum above the maximum is a
     *             conflict, see {@link DesignConstraints#conflict}
     */
    public ElementBound {
        Limits.percent("Minimum of " + element.symbol(), min);
        Limits.percent("Maximum of " + element.symbol(), max);
    }
}
