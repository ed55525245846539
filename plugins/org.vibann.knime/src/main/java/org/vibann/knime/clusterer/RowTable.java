/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Cells;

/** The input table with cluster, latent position and map coordinates of every row. */
final class RowTable {

    private RowTable() {
    }

    static DataTableSpec spec(final DataTableSpec table, final VibannModelPortObjectSpec model,
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
        return new DataTableSpecCreator(table).addColumns(columns.toArray(DataColumnSpec[]::new)).createSpec();
    }

    static BufferedDataTable create(final BufferedDataTable table, final AlloyTableReader.Read read,
        final Clustered clustered, final boolean appendComponents, final DataTableSpec spec,
        final ExecutionContext exec)
        throws CanceledExecutionException {
        final BufferedDataContainer container = exec.createDataContainer(spec, true);
        final int[] labels = clustered.clustering().labels();
        final double[][] map = clustered.clustering().embedding().orElse(null);
        final double[][] components = appendComponents ? clustered.clustering().principalComponents() : null;
        final int inputs = table.getDataTableSpec().getNumColumns();
        long index = 0;
        int next = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                final DataRow row = rows.next();
                final var cells = new DataCell[spec.getNumColumns()];
                for (int i = 0; i < inputs; i++) {
                    cells[i] = row.getCell(i);
                }
                if (next < labels.length && read.rowIndices()[next] == index) {
                    cells[inputs] = new StringCell(VibannClustersPortObject.name(labels[next]));
                    Cells.numbers(cells, inputs + 1, clustered.latents()[next]);
                    int place = inputs + 1 + clustered.latents()[next].length;
                    if (map != null) {
                        Cells.numbers(cells, place, map[next]);
                        place += 2;
                    }
                    if (components != null) {
                        Cells.numbers(cells, place, components[next]);
                    }
                    next++;
                } else {
                    Arrays.fill(cells, inputs, cells.length,
                        new MissingCell("No cluster: " + read.reasons().get(index)));
                }
                container.addRowToTable(new DefaultRow(row.getKey(), cells));
                index++;
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }
}
