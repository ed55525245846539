/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.ElementHeader;
import org.vibann.core.alloy.ElementHeaders;
import org.vibann.core.alloy.Scale;

/**
 * The columns of a table that hold the content of chemical elements: number columns whose name is an element symbol,
 * with or without a unit, such as "Fe" or "Fe (at.%)". The order is the order of the columns.
 */
public final class ElementColumns {

    private final DataTableSpec m_spec;

    private final ElementHeaders m_headers;

    /** Those of the headers, which are asked for in every cell of a table. */
    private final List<Element> m_elements;

    private ElementColumns(final DataTableSpec spec, final ElementHeaders headers) throws InvalidSettingsException {
        m_spec = spec;
        m_headers = headers;
        m_elements = headers.elements();
        final Optional<String> conflict = headers.conflict();
        if (conflict.isPresent()) {
            throw new InvalidSettingsException(conflict.get());
        }
    }

    /**
     * Finds every element column.
     *
     * @param spec the table to search
     * @param others names of columns that hold something else, whatever they are called: target, load, left out ones
     * @return the element columns, possibly none
     * @throws InvalidSettingsException if an element has two columns, or the headers name two units
     */
    public static ElementColumns find(final DataTableSpec spec, final Collection<String> others)
        throws InvalidSettingsException {
        return find(spec, name -> !others.contains(name));
    }

    /**
     * Finds every element column among some.
     *
     * @param spec the table to search
     * @param candidate whether a column of this name may be one
     * @return the element columns, possibly none
     * @throws InvalidSettingsException if an element has two columns, or the headers name two units
     */
    public static ElementColumns find(final DataTableSpec spec, final Predicate<String> candidate)
        throws InvalidSettingsException {
        return new ElementColumns(spec, ElementHeaders.of(List.of(spec.getColumnNames()),
            i -> isNumber(spec.getColumnSpec(i)) && candidate.test(spec.getColumnSpec(i).getName())));
    }

    /**
     * Takes the named columns, each of which must be an element column.
     *
     * @param spec the table
     * @param names names of columns of that table
     * @return the element columns
     * @throws InvalidSettingsException if a name is no column, no number column or no element symbol, or as in
     *             {@link #find}
     */
    public static ElementColumns of(final DataTableSpec spec, final String[] names) throws InvalidSettingsException {
        for (final String name : names) {
            final int index = Columns.requireNumber(spec, name, "element column");
            if (!isElementColumn(spec.getColumnSpec(index))) {
                throw new InvalidSettingsException("The column \"" + name
                    + "\" is not named by an element symbol such as Fe or Zr. Rename it or take it out of the "
                    + "selection.");
            }
        }
        return find(spec, List.of(names)::contains);
    }

    /**
     * @param column a column
     * @return whether the column is numeric and named as one that holds an element
     */
    public static boolean isElementColumn(final DataColumnSpec column) {
        return isNumber(column) && element(column.getName()).isPresent();
    }

    /**
     * @param name name of a column
     * @return the element that a number column of this name holds
     */
    public static Optional<Element> element(final String name) {
        return ElementHeader.read(name) instanceof ElementHeader.Content content ? Optional.of(content.element())
            : Optional.empty();
    }

    private static boolean isNumber(final DataColumnSpec column) {
        return column.getType().isCompatible(DoubleValue.class);
    }

    /**
     * Refuses a table without element columns.
     *
     * @param table what the table is called in the message, for example "training table"
     * @return this
     * @throws InvalidSettingsException if there is no element column
     */
    public ElementColumns requireAny(final String table) throws InvalidSettingsException {
        if (size() == 0) {
            throw new InvalidSettingsException("The " + table + " has no element column: a number column named by an "
                + "element symbol (Fe, Zr, …) that holds atomic fractions or at.%. Read the alloys with the "
                + "Composition Reader, or rename the columns." + unread().map(text -> " " + text).orElse(""));
        }
        return this;
    }

    /** @return the elements in column order */
    public List<Element> elements() {
        return m_elements;
    }

    /** @return the names of the columns, in column order */
    public List<String> names() {
        return m_headers.columns().stream().map(ElementHeaders.Column::name).toList();
    }

    /** @return the number of element columns */
    public int size() {
        return m_headers.columns().size();
    }

    /**
     * @param i position among the element columns
     * @return its column index in the table
     */
    public int index(final int i) {
        return m_headers.columns().get(i).index();
    }

    /** @return what the columns count: atoms, unless a header says mass */
    public Basis basis() {
        return m_headers.basis().orElse(Basis.ATOMIC);
    }

    /** @return fraction or percent, where a header says so */
    public Optional<Scale> scale() {
        return m_headers.scale();
    }

    /** @return names of columns that are named like element columns and are none of these */
    public List<String> leftOut() {
        return m_spec.stream().filter(ElementColumns::isElementColumn).map(DataColumnSpec::getName)
            .filter(name -> !names().contains(name)).toList();
    }

    /** @return a sentence on columns that look like element columns and are not read, if there are any */
    public Optional<String> unread() {
        final List<String> parts = new ArrayList<>();
        m_headers.unread().forEach(column -> parts.add("\"" + column.name() + "\" (" + column.reason() + ")"));
        m_spec.stream().filter(column -> !isNumber(column) && element(column.getName()).isPresent())
            .forEach(column -> parts.add("\"" + column.getName() + "\" (holds " + column.getType().getName()
                + " instead of numbers; convert it)"));
        return parts.isEmpty() ? Optional.empty()
            : Optional.of("Columns that look like elements and are not read: " + String.join(", ", parts) + ".");
    }
}
