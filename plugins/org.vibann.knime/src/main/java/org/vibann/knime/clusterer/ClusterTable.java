/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.alloy.Element;
import org.vibann.core.cluster.ClusterSummary;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per cluster. */
final class ClusterTable {

    private static final String NO_VALUE = "no row of the cluster has a value";

    private static final String NO_STABILITY = "only measured where asked for, from two clusters on";

    private static final String NO_ENRICHMENT = "all alloys hold the element, or none";

    private ClusterTable() {
    }

    static DataTableSpec spec(final VibannModelPortObjectSpec model, final String value) {
        final var creator = new DataTableSpecCreator();
        creator.addColumns(Columns.of("Cluster", StringCell.TYPE), Columns.of("Rows", IntCell.TYPE));
        for (final String what : List.of("mean", "minimum", "lower whisker", "lower quartile", "median",
            "upper quartile", "upper whisker", "maximum")) {
            creator.addColumns(Columns.number(value + " (" + what + ")"));
        }
        creator.addColumns(Columns.of("Exemplar (row ID)", StringCell.TYPE), Columns.of("Exemplar", StringCell.TYPE),
            Columns.of("Mean composition", StringCell.TYPE));
        for (final Element element : model.elements()) {
            creator.addColumns(Columns.number("Mean " + element.symbol() + " (at.%)", 0, 100));
        }
        creator.addColumns(Columns.of("Medoid alloys", StringCell.TYPE), Columns.of("Families", StringCell.TYPE),
            Columns.of("Enriched elements", StringCell.TYPE), Columns.of("Depleted elements", StringCell.TYPE),
            Columns.number("Stability (Jaccard)", 0, 1));
        for (final Element element : model.elements()) {
            creator.addColumns(Columns.number("Enrichment z (" + element.symbol() + ")"));
        }
        for (final Element element : model.elements()) {
            creator.addColumns(Columns.number("Attention (" + element.symbol() + ")", 0, 1));
        }
        return creator.createSpec();
    }

    static BufferedDataTable create(final Clustered clustered, final List<String> keys, final List<Element> elements,
        final DataTableSpec spec, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(spec, true);
        for (final ClusterSummary summary : clustered.summaries()) {
            final var cells = new DataCell[spec.getNumColumns()];
            int i = 0;
            cells[i++] = new StringCell(VibannClustersPortObject.name(summary.cluster()));
            cells[i++] = new IntCell(summary.size());
            for (final double value : new double[]{summary.mean(), summary.min(), summary.lowerWhisker(), summary.q1(),
                summary.median(), summary.q3(), summary.upperWhisker(), summary.max()}) {
                cells[i++] = Cells.number(value, NO_VALUE);
            }
            cells[i++] = new StringCell(keys.get(summary.exemplarRow()));
            cells[i++] = new StringCell(summary.exemplar().formula());
            cells[i++] = new StringCell(summary.meanComposition().formula());
            for (final Element element : elements) {
                cells[i++] = new DoubleCell(100 * summary.meanComposition().fraction(element));
            }
            final var described = new ClusterDescription(clustered, summary);
            for (final DataCell text : described.texts()) {
                cells[i++] = text;
            }
            cells[i++] = Cells.number(described.stability(), NO_STABILITY);
            for (final Element element : elements) {
                cells[i++] = Cells.number(described.enrichment(element), NO_ENRICHMENT);
            }
            for (int e = 0; e < elements.size(); e++) {
                cells[i++] = new DoubleCell(clustered.attention()[summary.cluster()][e]);
            }
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)summary.cluster()), cells));
        }
        container.close();
        return container.getTable();
    }
}
