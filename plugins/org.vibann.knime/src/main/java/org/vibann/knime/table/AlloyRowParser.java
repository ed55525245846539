/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.EnumMap;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/**
 * Reads table rows as alloys. The element columns may hold atomic fractions (sum 1) or at.% (sum 100); the sum tells
 * which. A row whose sum is off by more than {@link #SUM_TOLERANCE} of that is unusable, because an element column is
 * probably lacking.
 */
public final class AlloyRowParser {

    /** Relative deviation from 1 or 100 that a row's sum may have. */
    public static final double SUM_TOLERANCE = 0.02;

    private final DataTableSpec m_spec;

    private final ElementColumns m_elements;

    private final OptionalInt m_load;

    private final OptionalInt m_target;

    private final boolean m_targetRequired;

    /**
     * @param spec the table
     * @param elements its element columns, at least one
     * @param load index of the load column (N), if any
     * @param target index of the target column, if any
     * @param targetRequired whether a row without target is unusable; else its target is NaN
     */
    public AlloyRowParser(final DataTableSpec spec, final ElementColumns elements, final OptionalInt load,
        final OptionalInt target, final boolean targetRequired) {
        m_spec = spec;
        m_elements = elements;
        m_load = load;
        m_target = target;
        m_targetRequired = targetRequired;
    }

    /** @return the indices of the columns that the parser reads, for a table filter */
    public int[] columns() {
        final var elements = IntStream.range(0, m_elements.size()).map(m_elements::index);
        return IntStream.concat(elements, IntStream.concat(m_load.stream(), m_target.stream())).sorted().distinct()
            .toArray();
    }

    /** @return the element columns that the parser reads */
    public ElementColumns elements() {
        return m_elements;
    }

    /** @return whether a load is read */
    public boolean hasLoad() {
        return m_load.isPresent();
    }

    /**
     * @param row a row of the table
     * @return the alloy, or why there is none
     */
    public AlloyRow parse(final DataRow row) {
        final double[] content = new double[m_elements.size()];
        final var amounts = new EnumMap<Element, Double>(Element.class);
        double sum = 0;
        for (int i = 0; i < content.length; i++) {
            final int column = m_elements.index(i);
            final DataCell cell = row.getCell(column);
            if (cell.isMissing()) {
                return missing(column);
            }
            content[i] = ((DoubleValue)cell).getDoubleValue();
            if (!Double.isFinite(content[i]) || content[i] < 0) {
                return wrong(column, "is " + content[i] + ", but the content of an element is at least 0");
            }
            sum += content[i];
            amounts.put(m_elements.elements().get(i), content[i]);
        }
        if (sum == 0) {
            return new AlloyRow.Unusable(false, m_elements.index(0), "all element columns are 0");
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE && Math.abs(sum - 100) > 100 * SUM_TOLERANCE) {
            return new AlloyRow.Unusable(false, m_elements.index(0), String.format(Locale.ROOT,
                "the element columns sum to %.6g instead of 1 (atomic fractions) or 100 (at.%%)", sum));
        }
        // Through Composition, so that a formula and a table row of the same at.% give the same fractions to the last bit.
        final Composition composition = Composition.ofFractions(amounts);
        for (int i = 0; i < content.length; i++) {
            content[i] = composition.fraction(m_elements.elements().get(i));
        }
        return withValues(row, content);
    }

    private AlloyRow withValues(final DataRow row, final double[] fractions) {
        double load = Double.NaN;
        if (m_load.isPresent()) {
            final DataCell cell = row.getCell(m_load.getAsInt());
            if (cell.isMissing()) {
                return missing(m_load.getAsInt());
            }
            load = ((DoubleValue)cell).getDoubleValue();
            if (!Double.isFinite(load) || load <= 0) {
                return wrong(m_load.getAsInt(), "is " + load + ", but a load in newton is greater than 0");
            }
        }
        if (m_target.isEmpty()) {
            return new AlloyRow.Usable(fractions, load, Double.NaN);
        }
        final DataCell cell = row.getCell(m_target.getAsInt());
        if (cell.isMissing()) {
            return m_targetRequired ? missing(m_target.getAsInt())
                : new AlloyRow.Usable(fractions, load, Double.NaN);
        }
        final double target = ((DoubleValue)cell).getDoubleValue();
        if (!Double.isFinite(target)) {
            return wrong(m_target.getAsInt(), "is " + target + ", but a finite number is needed");
        }
        return new AlloyRow.Usable(fractions, load, target);
    }

    private AlloyRow missing(final int column) {
        return new AlloyRow.Unusable(true, column, "\"" + name(column) + "\" is missing");
    }

    private AlloyRow wrong(final int column, final String what) {
        return new AlloyRow.Unusable(false, column, "\"" + name(column) + "\" " + what);
    }

    private String name(final int column) {
        return m_spec.getColumnSpec(column).getName();
    }
}
