/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.base.node.preproc.append.row;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Puts the rows of two tables one below the other. */
public class AppendedRowsNodeModel extends NodeModel {

    private static final String NEW_ROW_IDS = "create_new_rowids";

    private static final String FAIL = "fail_on_duplicates";

    private static final String APPEND_SUFFIX = "append_suffix";

    private static final String SUFFIX = "suffix";

    private static final String INTERSECTION = "intersection_of_columns";

    private static final String HILITING = "enable_hiliting";

    private boolean m_newRowIds = true;

    private boolean m_fail;

    private boolean m_appendSuffix;

    private String m_suffix = "_dup";

    private boolean m_intersection;

    private boolean m_hiliting;

    AppendedRowsNodeModel() {
        super(2, 1);
    }

    @Override
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        return new DataTableSpec[]{spec(inSpecs)};
    }

    /** Columns of one name are one column, of a type and with a domain that hold for all. */
    private DataTableSpec spec(final DataTableSpec... tables) {
        final Map<String, DataColumnSpecCreator> columns = new LinkedHashMap<>();
        for (final DataTableSpec table : tables) {
            for (final DataColumnSpec column : table) {
                final DataColumnSpecCreator known = columns.get(column.getName());
                if (known == null) {
                    columns.put(column.getName(), new DataColumnSpecCreator(column));
                } else {
                    known.merge(column);
                }
            }
        }
        if (m_intersection) {
            for (final DataTableSpec table : tables) {
                columns.keySet().removeIf(name -> !table.containsName(name));
            }
        }
        return new DataTableSpec(
            columns.values().stream().map(DataColumnSpecCreator::createSpec).toArray(DataColumnSpec[]::new));
    }

    @Override
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
        throws CanceledExecutionException {
        final DataTableSpec spec = spec(inData[0].getDataTableSpec(), inData[1].getDataTableSpec());
        final BufferedDataContainer container = exec.createDataContainer(spec);
        final Set<String> keys = new HashSet<>(); // asked for membership only
        long index = 0;
        long skipped = 0;
        try {
            for (final BufferedDataTable table : inData) {
                final int[] columns = spec.stream()
                    .mapToInt(column -> table.getDataTableSpec().findColumnIndex(column.getName())).toArray();
                try (var rows = table.iterator()) {
                    while (rows.hasNext()) {
                        exec.checkCanceled();
                        final DataRow row = rows.next();
                        final String own = row.getKey().getString();
                        String key = m_newRowIds ? RowKey.createRowKey(index).getString() : own;
                        if (keys.contains(key) && m_fail) {
                            throw new IllegalArgumentException("Duplicate row key \"" + key + "\"");
                        }
                        while (m_appendSuffix && keys.contains(key)) {
                            key += m_suffix;
                        }
                        if (keys.add(key)) {
                            container.addRowToTable(new DefaultRow(key, cells(row, columns)));
                        } else {
                            skipped++;
                        }
                        index++;
                    }
                }
            }
        } finally {
            container.close();
        }
        if (skipped > 0) {
            setWarningMessage("Filtered out " + skipped + " duplicate row(s).");
        }
        return new BufferedDataTable[]{container.getTable()};
    }

    private static DataCell[] cells(final DataRow row, final int[] columns) {
        final var cells = new DataCell[columns.length];
        for (int i = 0; i < columns.length; i++) {
            cells[i] = columns[i] < 0 ? DataType.getMissingCell() : row.getCell(columns[i]);
        }
        return cells;
    }

    @Override
    protected void saveSettingsTo(final NodeSettingsWO settings) {
        settings.addBoolean(NEW_ROW_IDS, m_newRowIds);
        settings.addBoolean(FAIL, m_fail);
        settings.addBoolean(APPEND_SUFFIX, m_appendSuffix);
        settings.addBoolean(INTERSECTION, m_intersection);
        settings.addString(SUFFIX, m_suffix);
        settings.addBoolean(HILITING, m_hiliting);
    }

    @Override
    protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        settings.getBoolean(INTERSECTION);
        if (settings.getBoolean(APPEND_SUFFIX) && !settings.getBoolean(FAIL, false)) {
            final String suffix = settings.getString(SUFFIX);
            if (suffix == null || suffix.isEmpty()) {
                throw new InvalidSettingsException("Invalid suffix: " + suffix);
            }
        }
    }

    @Override
    protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_intersection = settings.getBoolean(INTERSECTION);
        m_newRowIds = settings.getBoolean(NEW_ROW_IDS, false);
        m_fail = settings.getBoolean(FAIL, false);
        m_appendSuffix = settings.getBoolean(APPEND_SUFFIX);
        m_suffix = settings.getString(SUFFIX, m_suffix);
        m_hiliting = settings.getBoolean(HILITING, false);
    }

    @Override
    protected void reset() {
        // nothing is kept
    }
}
