/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.alloy.Element;

/**
 * The columns of a table that hold the content of chemical elements: numeric columns whose name is an element symbol.
 * The order is the order of the columns.
 */
public final class ElementColumns {

    private final List<Element> m_elements;

    private final int[] m_indices;

    private ElementColumns(final List<Element> elements, final List<Integer> indices) {
        m_elements = List.copyOf(elements);
        m_indices = indices.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Finds every numeric column that is named by an element symbol.
     *
     * @param spec the table to search
     * @return the element columns, possibly none
     */
    public static ElementColumns find(final DataTableSpec spec) {
        final var elements = new ArrayList<Element>();
        final var indices = new ArrayList<Integer>();
        for (int i = 0; i < spec.getNumColumns(); i++) {
            final Optional<Element> element = elementOf(spec.getColumnSpec(i));
            if (element.isPresent()) {
                elements.add(element.get());
                indices.add(i);
            }
        }
        return new ElementColumns(elements, indices);
    }

    /**
     * Takes the named columns, each of which must be an element column.
     *
     * @param spec the table
     * @param names names of columns of that table
     * @return the element columns in the order of {@code names}
     * @throws InvalidSettingsException if a name is no column, no number column or no element symbol
     */
    public static ElementColumns of(final DataTableSpec spec, final String[] names) throws InvalidSettingsException {
        final var elements = new ArrayList<Element>();
        final var indices = new ArrayList<Integer>();
        for (final String name : names) {
            final int index = Columns.requireNumber(spec, name, "element column");
            elements.add(Element.ofSymbol(name).orElseThrow(() -> new InvalidSettingsException("The column \"" + name
                + "\" is not named by an element symbol such as Fe or Zr. Rename it or take it out of the selection.")));
            indices.add(index);
        }
        return new ElementColumns(elements, indices);
    }

    /**
     * @param column a column
     * @return whether the column is numeric and named by an element symbol
     */
    public static boolean isElementColumn(final DataColumnSpec column) {
        return elementOf(column).isPresent();
    }

    private static Optional<Element> elementOf(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class) ? Element.ofSymbol(column.getName()) : Optional.empty();
    }

    /**
     * Refuses a table without element columns.
     *
     * @param table what the table is called in the message, for example "training table"
     * @return this
     * @throws InvalidSettingsException if there is no element column
     */
    public ElementColumns requireAny(final String table) throws InvalidSettingsException {
        if (m_elements.isEmpty()) {
            throw new InvalidSettingsException("The " + table + " has no element column: a number column named by an "
                + "element symbol (Fe, Zr, …) that holds atomic fractions or at.%. Read the alloys with the "
                + "Composition Reader, or rename the columns.");
        }
        return this;
    }

    /** @return the elements in column order */
    public List<Element> elements() {
        return m_elements;
    }

    /** @return the number of element columns */
    public int size() {
        return m_indices.length;
    }

    /**
     * @param i position among the element columns
     * @return its column index in the table
     */
    public int index(final int i) {
        return m_indices[i];
    }
}
