/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.List;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.cluster.ClusterScore;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per number of clusters tried. */
final class ScoreTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("Clusters", IntCell.TYPE), //
        Columns.number("Within-cluster sum of squares"), //
        Columns.number("Silhouette", -1, 1), //
        Columns.number("Gap"), //
        Columns.number("Gap standard error"), //
        Columns.of("Chosen", BooleanCell.TYPE));

    private static final String NO_GAP = "only computed where the gap statistic chooses the number";

    private ScoreTable() {
    }

    static BufferedDataTable create(final List<ClusterScore> scores, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC, true);
        long row = 0;
        for (final ClusterScore score : scores) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                new IntCell(score.k()), //
                new DoubleCell(score.wcss()), //
                Cells.number(score.silhouette(), "a single cluster has no silhouette"), //
                Cells.number(score.gap(), NO_GAP), //
                Cells.number(score.gapError(), NO_GAP), //
                BooleanCell.get(score.chosen())));
        }
        container.close();
        return container.getTable();
    }
}
