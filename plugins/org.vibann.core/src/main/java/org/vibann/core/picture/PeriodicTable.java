/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;

/**
 * A value an element, in the periodic table.
 *
 * @param title what the panel shows
 * @param caption figures, or how to read it
 * @param value the quantity
 * @param elements the elements that have one
 */
public record PeriodicTable(String title, String caption, Axis value, List<ElementValue> elements) implements Panel {

    /** Copies the list. */
    public PeriodicTable {
        elements = List.copyOf(elements);
    }

    /**
     * An element with its value.
     *
     * @param symbol its symbol
     * @param number its atomic number
     * @param value its value; NaN where it is not known
     * @param note what else there is to say of it; may be empty
     */
    public record ElementValue(String symbol, int number, double value, String note) {
    }
}
