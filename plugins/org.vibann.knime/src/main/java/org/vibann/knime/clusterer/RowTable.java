/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.ColumnAppender;

/** The input table with cluster, latent position and map coordinates of every row. */
final class RowTable {

    private RowTable() {
    }

    static ColumnAppender appender(final DataTableSpec table, final VibannModelPortObjectSpec model,
        final LatentClustererNodeParameters parameters) {
        final var names = new UniqueNameGenerator(table);
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(names.newColumn("Cluster", StringCell.TYPE));
        for (int d = 1; d <= model.latentSize(); d++) {
            columns.add(names.newColumn("Latent " + d, DoubleCell.TYPE));
        }
        if (parameters.m_appendMap) {
            columns.add(names.newColumn("t-SNE 1", DoubleCell.TYPE));
            columns.add(names.newColumn("t-SNE 2", DoubleCell.TYPE));
        }
        if (parameters.m_appendComponents) {
            columns.add(names.newColumn("PCA 1", DoubleCell.TYPE));
            columns.add(names.newColumn("PCA 2", DoubleCell.TYPE));
        }
        return new ColumnAppender(columns);
    }

    static BufferedDataTable create(final BufferedDataTable table, final AlloyTableReader.Read read,
        final Clustered clustered, final boolean appendComponents, final ColumnAppender appender,
        final ExecutionContext exec) throws CanceledExecutionException, KNIMEException {
        final int[] labels = clustered.clustering().labels();
        final double[][] map = clustered.clustering().embedding().orElse(null);
        final double[][] components = appendComponents ? clustered.clustering().principalComponents() : null;
        return appender.append(table, read, alloy -> {
            final List<DataCell> cells = new ArrayList<>();
            cells.add(new StringCell(VibannClustersPortObject.name(labels[alloy])));
            Cells.addNumbers(cells, clustered.latents()[alloy]);
            if (map != null) {
                Cells.addNumbers(cells, map[alloy]);
            }
            if (components != null) {
                Cells.addNumbers(cells, components[alloy]);
            }
            return cells.toArray(DataCell[]::new);
        }, "No cluster: ", exec);
    }
}
