/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.space;

import org.vibann.core.alloy.Composition;

/**
 * An alloy to stay near: every element keeps its content in the base within {@code room}; elements that the base does
 * not hold may come in up to {@code room}.
 *
 * @param composition the base
 * @param room greatest change of an element's content, in at.%
 */
public record BaseAlloy(Composition composition, double room) {

    /**
     * @throws IllegalArgumentException where room is not a number from 0 to 100
     */
    public BaseAlloy {
        Limits.percent("Room around the base alloy", room);
    }
}
