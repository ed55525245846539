/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.core.alloy.Element;
import org.vibann.core.design.Candidate;
import org.vibann.core.design.DesignSettings;
import org.vibann.core.design.GlassDescriptor;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/**
 * The table of designed alloys. Its element columns (at.%) and its load column have the names that the model's training
 * table has, so that the table can be connected to the predictor as it is.
 */
final class CandidateTable {

    private final VibannModelPortObjectSpec m_model;

    private final DesignSettings m_settings;

    private final List<Element> m_elements;

    CandidateTable(final VibannModelPortObjectSpec model, final DesignSettings settings) {
        m_model = model;
        m_settings = settings;
        final var allowed = settings.constraints().allowed();
        m_elements = model.elements().stream().filter(e -> allowed.isEmpty() || allowed.contains(e)).toList();
    }

    DataTableSpec spec() {
        final String target = m_model.targetName();
        final String prediction = "Prediction (" + target + ")";
        final String level = Columns.percent(m_settings.prediction().level());
        final List<DataColumnSpec> wanted = new ArrayList<>();
        wanted.add(Columns.of("Formula", StringCell.TYPE));
        m_elements.forEach(element -> wanted.add(Columns.number(element.symbol(), 0, 100)));
        m_model.loadColumn().ifPresent(name -> wanted.add(Columns.number(name)));
        wanted.add(Columns.number(prediction));
        wanted.add(Columns.number(prediction + " (Std. dev.)"));
        wanted.add(Columns.number(prediction + " (Lower " + level + ")"));
        wanted.add(Columns.number(prediction + " (Upper " + level + ")"));
        wanted.add(Columns.number(prediction + " (LCB)"));
        wanted.add(Columns.number("Objective"));
        wanted.add(Columns.number("Novelty", 0, 1));
        wanted.add(Columns.of("Nearest alloy (row ID)", StringCell.TYPE));
        wanted.add(Columns.of("Nearest alloy", StringCell.TYPE));
        wanted.add(Columns.number("Nearest alloy (" + target + ")"));
        wanted.add(Columns.number("Distance to nearest alloy (at.%)", 0, 100));
        wanted.add(Columns.of("In domain", BooleanCell.TYPE));
        wanted.add(Columns.of("Rare elements", StringCell.TYPE));
        for (final GlassDescriptor descriptor : GlassDescriptor.values()) {
            final String unit = descriptor.unit().isEmpty() ? "" : (" (" + descriptor.unit() + ")");
            wanted.add(Columns.number(Columns.capitalized(descriptor.label()) + unit));
        }
        final var names = new UniqueNameGenerator(new DataTableSpec());
        return new DataTableSpec(
            wanted.stream().map(column -> names.newCreator(column).createSpec()).toArray(DataColumnSpec[]::new));
    }

    BufferedDataTable create(final List<Candidate> candidates, final List<String> referenceKeys,
        final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(spec(), true);
        long row = 0;
        for (final Candidate candidate : candidates) {
            container.addRowToTable(
                new DefaultRow(RowKey.createRowKey(row++), cells(candidate, referenceKeys).toArray(DataCell[]::new)));
        }
        container.close();
        return container.getTable();
    }

    private List<DataCell> cells(final Candidate candidate, final List<String> referenceKeys) {
        final var cells = new ArrayList<DataCell>();
        cells.add(new StringCell(candidate.composition().formula()));
        m_elements.forEach(e -> cells.add(new DoubleCell(candidate.atomicPercent().getOrDefault(e, 0.0))));
        m_model.loadColumn().ifPresent(name -> cells.add(new DoubleCell(m_settings.load())));
        final var prediction = candidate.prediction();
        for (final double value : new double[]{prediction.mean(), prediction.sd(), prediction.lower(),
            prediction.upper(), prediction.lcb(), candidate.objective(), candidate.novelty()}) {
            cells.add(new DoubleCell(value));
        }
        cells.add(new StringCell(referenceKeys.get(candidate.nearestRow())));
        cells.add(new StringCell(candidate.nearest().formula()));
        cells.add(Cells.number(candidate.nearestTarget(), "not measured"));
        cells.add(new DoubleCell(candidate.nearestDistance()));
        cells.add(BooleanCell.get(candidate.inDomain()));
        cells.add(new StringCell(
            String.join(", ", candidate.rareElements().stream().map(Element::symbol).toList())));
        for (final GlassDescriptor descriptor : GlassDescriptor.values()) {
            cells.add(Cells.number(candidate.glass().getOrDefault(descriptor, Double.NaN),
                "a property of an element is not tabulated"));
        }
        return cells;
    }
}
