/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.table.Columns;

/** The columns that the assigner appends. */
final class AssignerColumns {

    private AssignerColumns() {
    }

    /** The appended columns, whose names do not clash with the input's. */
    static ColumnAppender of(final DataTableSpec table, final int latentSize,
        final LatentClusterAssignerNodeParameters parameters) {
        final var names = new UniqueNameGenerator(table);
        final List<DataColumnSpec> columns = new ArrayList<>();
        columns.add(names.newColumn("Cluster", StringCell.TYPE));
        if (parameters.m_appendDistance) {
            columns.add(names.newColumn("Distance to centroid", DoubleCell.TYPE));
            columns.add(names.newCreator(Columns.number("Distance rank", 0, 1)).createSpec());
            columns.add(names.newColumn("Far from every cluster", BooleanCell.TYPE));
        }
        if (parameters.m_appendComponents) {
            columns.add(names.newColumn("PCA 1", DoubleCell.TYPE));
            columns.add(names.newColumn("PCA 2", DoubleCell.TYPE));
        }
        for (int d = 1; parameters.m_appendLatent && d <= latentSize; d++) {
            columns.add(names.newColumn("Latent " + d, DoubleCell.TYPE));
        }
        return new ColumnAppender(columns);
    }
}
