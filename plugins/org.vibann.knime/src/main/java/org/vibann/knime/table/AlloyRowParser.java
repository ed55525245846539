/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Scale;
import org.vibann.core.alloy.TableScale;
import org.vibann.core.alloy.TotalsCount;

/**
 * Reads table rows as alloys. The element columns hold atomic fractions (sum 1) or at.% (sum 100), or wt.% where their
 * names say so; which, is found once for the whole table ({@link #forTable}). A cell without a number means that the
 * element is not there. A row whose sum is off by more than {@link Scale#TOLERANCE} of 1 or 100 is unusable, because an
 * element is probably lacking.
 */
public final class AlloyRowParser {

    private final DataTableSpec m_spec;

    private final ElementColumns m_elements;

    private final OptionalInt m_load;

    private final OptionalInt m_target;

    private final boolean m_targetRequired;

    private final TableScale m_scale;

    /**
     * @param spec the table
     * @param elements its element columns, at least one
     * @param load index of the load column (N), if any
     * @param target index of the target column, if any
     * @param targetRequired whether a row without target is unusable; else its target is NaN
     */
    public AlloyRowParser(final DataTableSpec spec, final ElementColumns elements, final OptionalInt load,
        final OptionalInt target, final boolean targetRequired) {
        this(spec, elements, load, target, targetRequired,
            elements.scale().map(TableScale::given).orElseGet(() -> TableScale.counted(new TotalsCount())));
    }

    private AlloyRowParser(final DataTableSpec spec, final ElementColumns elements, final OptionalInt load,
        final OptionalInt target, final boolean targetRequired, final TableScale scale) {
        m_spec = spec;
        m_elements = elements;
        m_load = load;
        m_target = target;
        m_targetRequired = targetRequired;
        m_scale = scale;
    }

    /**
     * Finds the scale of a table from the sums of all its rows, unless its headers tell.
     *
     * @param table the table
     * @param monitor cancel
     * @return a parser for the rows of that table
     * @throws CanceledExecutionException if the user cancelled
     */
    public AlloyRowParser forTable(final BufferedDataTable table, final ExecutionMonitor monitor)
        throws CanceledExecutionException {
        return m_scale.header().isPresent() ? this : read(TableTotals.of(table, m_elements, monitor));
    }

    /** A parser for the rows of a table that sum to something. */
    AlloyRowParser read(final TableTotals totals) {
        return new AlloyRowParser(m_spec, m_elements, m_load, m_target, m_targetRequired, totals.scale());
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
        OptionalInt empty = OptionalInt.empty();
        for (int i = 0; i < content.length; i++) {
            final int column = m_elements.index(i);
            final OptionalDouble value = Cells.value(row.getCell(column));
            if (value.isEmpty() && empty.isEmpty()) {
                empty = OptionalInt.of(column);
            }
            content[i] = value.orElse(0);
            if (Double.isInfinite(content[i]) || content[i] < 0) {
                return wrong(column, "is " + content[i] + ", but the content of an element is at least 0");
            }
            sum += content[i];
            amounts.put(m_elements.elements().get(i), content[i]);
        }
        if (sum == 0) {
            return new AlloyRow.Unusable(empty.isPresent(), empty.orElse(m_elements.index(0)),
                empty.isPresent() ? "all element columns are missing or 0" : "all element columns are 0");
        }
        if (m_scale.of(sum, empty.isEmpty()).isEmpty()) {
            return wrongSum(sum, empty);
        }
        // Through Composition, so that a formula and a row of the same at.% give the same fractions to the last bit.
        final Composition composition = m_elements.basis() == Basis.WEIGHT ? Composition.ofWeights(amounts)
            : Composition.ofFractions(amounts);
        for (int i = 0; i < content.length; i++) {
            content[i] = composition.fraction(m_elements.elements().get(i));
        }
        return withValues(row, content);
    }

    private AlloyRow wrongSum(final double sum, final OptionalInt empty) {
        final String gap = empty.isPresent() ? ", and \"" + name(empty.getAsInt()) + "\" is missing" : "";
        final String sums = "the element columns sum to "
            + new BigDecimal(sum, new MathContext(6)).stripTrailingZeros().toPlainString();
        final String reason;
        if (m_scale.header().isPresent()) {
            reason = sums + String.format(Locale.ROOT, " instead of %.0f, the sum of what their names say",
                m_scale.header().get().total()) + gap;
        } else if (Scale.FRACTION.fits(sum)) {
            reason = sums + " in a table that is not in fractions" + gap;
        } else {
            reason = sums + " instead of 1 (fractions) or 100 (percent)" + gap;
        }
        return new AlloyRow.Unusable(empty.isPresent(), empty.orElse(m_elements.index(0)), reason);
    }

    private AlloyRow withValues(final DataRow row, final double[] fractions) {
        double load = Double.NaN;
        if (m_load.isPresent()) {
            final OptionalDouble value = Cells.value(row.getCell(m_load.getAsInt()));
            if (value.isEmpty()) {
                return missing(m_load.getAsInt());
            }
            load = value.getAsDouble();
            if (Double.isInfinite(load) || load <= 0) {
                return wrong(m_load.getAsInt(), "is " + load + ", but a load in newton is greater than 0");
            }
        }
        if (m_target.isEmpty()) {
            return new AlloyRow.Usable(fractions, load, Double.NaN);
        }
        final OptionalDouble target = Cells.value(row.getCell(m_target.getAsInt()));
        if (target.isEmpty() && m_targetRequired) {
            return missing(m_target.getAsInt());
        }
        if (Double.isInfinite(target.orElse(0))) {
            return wrong(m_target.getAsInt(), "is " + target.getAsDouble() + ", but a finite number is needed");
        }
        return new AlloyRow.Usable(fractions, load, target.orElse(Double.NaN));
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
