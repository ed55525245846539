/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.view;

import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Pictures;
import org.vibann.knime.table.Columns;

/**
 * Pictures as a table, which KNIME saves with the workflow: first a row with everything but the panels, then one row a
 * panel, as JSON.
 */
final class PictureTable {

    private static final DataTableSpec SPEC = new DataTableSpec(Columns.of("Pictures", StringCell.TYPE));

    private static final String HEAD = "head";

    private PictureTable() {
    }

    static BufferedDataTable create(final Pictures pictures, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        container.addRowToTable(new DefaultRow(HEAD,
            new StringCell(new Pictures(pictures.title(), pictures.summary(), List.of()).toJson())));
        int number = 0;
        for (final Panel panel : pictures.panels()) {
            container.addRowToTable(new DefaultRow("panel " + number++, new StringCell(Pictures.toJson(panel))));
        }
        container.close();
        return container.getTable();
    }

    /**
     * @param batch mass of a batch in g, where the view's settings tell one
     * @return the pictures as a JSON object: {@code head}, the record without panels, the {@code panels}, and the
     *         {@code batch}, null where there is none
     */
    static String read(final BufferedDataTable table, final OptionalDouble batch) {
        String head = "null";
        final StringJoiner panels = new StringJoiner(",", "[", "]");
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                final DataRow row = rows.next();
                final String json = ((StringValue)row.getCell(0)).getStringValue();
                if (row.getKey().getString().equals(HEAD)) {
                    head = json;
                } else {
                    panels.add(json);
                }
            }
        }
        return "{\"head\":" + head + ",\"batch\":" + (batch.isPresent() ? batch.getAsDouble() : null) + ",\"panels\":"
            + panels + "}";
    }
}
