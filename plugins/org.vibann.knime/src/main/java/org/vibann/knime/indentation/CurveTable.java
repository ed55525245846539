/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.indentation.CurveAnalysis;
import org.vibann.core.indentation.PopIn;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/**
 * The table of curves: one column per element, load, hardness and formula as the Composition Reader names them, then
 * everything that the curve tells.
 */
final class CurveTable {

    private static final double MN_IN_N = 1000;

    /** A column and where its cell comes from. */
    private record Source(DataColumnSpec column, Function<ReadCurve, DataCell> cell) {
    }

    /** A curve's cells; the curve itself is too large to be kept. */
    private record Row(Composition composition, DataCell[] cells) {
    }

    private final List<Source> m_sources = new ArrayList<>();

    private final List<Row> m_rows = new ArrayList<>();

    private final boolean m_formulas;

    CurveTable(final String load, final String hardness, final boolean formulas) {
        m_formulas = formulas;
        number(load, curve -> curve.nominalLoad() / MN_IN_N, "");
        number(hardness, curve -> curve.analysis().vickers().value(), "");
        if (formulas) {
            text("Formula", curve -> curve.composition().formula());
        }
        text("Alloy", ReadCurve::alloy);
        text("File", ReadCurve::file);
        m_sources.add(new Source(Columns.of("Curve in file", LongCell.TYPE), curve -> new LongCell(curve.place())));
        m_sources.add(new Source(Columns.of("Number of test", LongCell.TYPE),
            curve -> curve.number().isPresent() ? new LongCell(curve.number().getAsLong())
                : new MissingCell("the file's name tells no number")));
        analysis();
        text("Note", ReadCurve::note);
    }

    private void analysis() {
        of("Largest load (mN)", CurveAnalysis::maxLoad);
        of("Largest depth (nm)", a -> a.unloading().maxDepth().value());
        of("Final depth (nm)", a -> a.unloading().finalDepth().value());
        of("Contact depth (nm)", a -> a.contactDepth().value());
        of("Error of contact depth (nm)", a -> a.contactDepth().error());
        of("Contact area (µm²)", a -> a.area().value());
        of("Stiffness (mN/nm)", a -> a.stiffness().value());
        of("Unloading exponent", a -> a.unloading().exponent().value());
        of("Scatter about unloading fit (mN)", a -> a.unloading().scatter());
        of("Hardness (GPa)", a -> a.hardness().value());
        of("Error of hardness (GPa)", a -> a.hardness().error());
        of("Error of Vickers hardness (kgf/mm²)", a -> a.vickers().error());
        of("Reduced modulus (GPa)", a -> a.reducedModulus().value());
        of("Error of reduced modulus (GPa)", a -> a.reducedModulus().error());
        number("Young's modulus (GPa)", curve -> curve.analysis().youngsModulus().value(),
            "the contact is stiffer than a diamond tip; check the frame compliance");
        number("Error of Young's modulus (GPa)", curve -> curve.analysis().youngsModulus().error(),
            "there is no modulus");
        of("Total work (nJ)", CurveAnalysis::totalWork);
        of("Elastic work (nJ)", CurveAnalysis::elasticWork);
        of("Plastic work (nJ)", CurveAnalysis::plasticWork);
        number("Creep during hold (nm)", curve -> curve.analysis().creep(), "there is no hold at the largest load");
        number("Hold time (s)", curve -> curve.analysis().holdTime(), "there is no hold or no time");
        number("Thermal drift (nm/s)",
            curve -> curve.analysis().drift().measured() ? curve.analysis().drift().rate().value() : Double.NaN,
            "there is no hold at low load or no time");
        of("Depth of contact in file (nm)", a -> a.zeroDepth().value());
        m_sources.add(new Source(Columns.of("Pop-ins", LongCell.TYPE),
            curve -> new LongCell(curve.analysis().popIns().size())));
        number("Largest pop-in (nm)",
            curve -> curve.analysis().popIns().stream().mapToDouble(PopIn::size).max().orElse(Double.NaN),
            "there is no pop-in");
        number("Load of first pop-in (mN)",
            curve -> curve.analysis().popIns().stream().mapToDouble(PopIn::load).findFirst().orElse(Double.NaN),
            "there is no pop-in");
    }

    private void of(final String name, final ToDoubleFunction<CurveAnalysis> value) {
        number(name, curve -> value.applyAsDouble(curve.analysis()), "not a number");
    }

    private void number(final String name, final ToDoubleFunction<ReadCurve> value, final String missing) {
        m_sources.add(new Source(Columns.number(name), curve -> Cells.number(value.applyAsDouble(curve), missing)));
    }

    private void text(final String name, final Function<ReadCurve, String> value) {
        m_sources.add(new Source(Columns.of(name, StringCell.TYPE), curve -> new StringCell(value.apply(curve))));
    }

    void add(final ReadCurve curve) {
        m_rows.add(new Row(curve.composition(),
            m_sources.stream().map(source -> source.cell.apply(curve)).toArray(DataCell[]::new)));
    }

    int size() {
        return m_rows.size();
    }

    /** The spec; null while only the files tell the elements. */
    DataTableSpec announced() {
        return m_formulas ? null : spec(List.of());
    }

    private DataTableSpec spec(final List<Element> elements) {
        final var creator = new DataTableSpecCreator();
        elements.forEach(element -> creator.addColumns(Columns.number(element.symbol(), 0, 1)));
        final var names = new UniqueNameGenerator(creator.createSpec());
        m_sources.forEach(
            source -> creator.addColumns(names.newColumn(source.column.getName(), source.column.getType())));
        return creator.createSpec();
    }

    BufferedDataTable create(final ExecutionContext exec) throws CanceledExecutionException {
        final List<Element> elements = elements();
        final BufferedDataContainer container = exec.createDataContainer(spec(elements), true);
        for (int i = 0; i < m_rows.size(); i++) {
            exec.checkCanceled();
            final Row row = m_rows.get(i);
            final var cells = new DataCell[elements.size() + row.cells.length];
            Arrays.setAll(cells, c -> c < elements.size() ? new DoubleCell(row.composition.fraction(elements.get(c)))
                : row.cells[c - elements.size()]);
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)i), cells));
        }
        container.close();
        return container.getTable();
    }

    /** Every element of any alloy, alphabetical by symbol. */
    private List<Element> elements() {
        final var elements = new TreeMap<String, Element>();
        m_rows.stream().filter(row -> row.composition != null).flatMap(row -> row.composition.elements().stream())
            .forEach(element -> elements.put(element.symbol(), element));
        return List.copyOf(elements.values());
    }
}
