/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knime.core.node.TestTables.column;
import static org.knime.core.node.TestTables.rows;
import static org.knime.core.node.TestTables.table;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;

/** A table is rearranged without losing rows. */
class ColumnRearrangerTest {

    private final DefaultNodeProgressMonitor m_monitor = new DefaultNodeProgressMonitor();

    private final ExecutionContext m_exec = new ExecutionContext(m_monitor, null);

    private static CellFactory doubled(final String name) {
        return new AbstractCellFactory(column(name, DoubleCell.TYPE)) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                final DataCell cell = row.getCell(0);
                return new DataCell[]{cell.isMissing() ? cell
                    : new DoubleCell(2 * ((DoubleValue)cell).getDoubleValue() + rowIndex)};
            }
        };
    }

    @Test
    void rearrangesColumns() throws CanceledExecutionException {
        final BufferedDataTable in = table(m_exec, 100);
        final ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        rearranger.append(doubled("y"));
        rearranger.insertAt(1, doubled("z"));
        assertThat(rearranger.createSpec().getColumnNames()).containsExactly("x", "z", "name", "y");
        final BufferedDataTable out = m_exec.createColumnRearrangeTable(in, rearranger, m_exec);
        assertThat(out.getDataTableSpec().equalStructure(rearranger.createSpec())).isTrue();
        assertThat(out.getDataTableSpec().getColumnSpec("y").getDomain().getUpperBound())
            .isEqualTo(new DoubleCell(297));
        final DataRow row = rows(out::iterator).get(5);
        assertThat(row.stream().map(DataCell::toString)).containsExactly("5.0", "15.0", "n2", "15.0");
        assertThat(row.getKey().getString()).isEqualTo("Row5");
        assertThat(rows(out.filter(TableFilter.materializeCols(3))).get(5).getCell(3)).isEqualTo(new DoubleCell(15));
        assertThat(m_monitor.getProgress()).isEqualTo(1.0);
        assertThatThrownBy(() -> m_exec.createColumnRearrangeTable(out, rearranger, m_exec))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("does not match");
        rearranger.append(doubled("x"));
        assertThatThrownBy(() -> m_exec.createColumnRearrangeTable(in, rearranger, m_exec))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Duplicate column name");
    }

    @Test
    void endsAFactoryThatFailsAndCallsOneForAllItsColumnsOnce() throws CanceledExecutionException {
        final BufferedDataTable in = table(m_exec, 3);
        final List<String> calls = new ArrayList<>();
        final ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        rearranger.append(new AbstractCellFactory(column("same", StringCell.TYPE), new DataColumnSpecCreator("n",
            LongCell.TYPE).createSpec()) {
            @Override
            public DataCell[] getCells(final DataRow row, final long rowIndex) {
                calls.add(row.getKey().getString());
                return new DataCell[]{row.getCell(1), new LongCell(10 / (2 - rowIndex))};
            }

            @Override
            public void afterProcessing() {
                calls.add("end");
            }
        });
        assertThatThrownBy(() -> m_exec.createColumnRearrangeTable(in, rearranger, m_exec))
            .isInstanceOf(ArithmeticException.class);
        assertThat(calls).containsExactly("Row0", "Row1", "Row2", "end");
        assertThat(rows(m_exec.createColumnRearrangeTable(table(m_exec, 2), rearranger, m_exec)::iterator))
            .map(row -> row.stream().map(DataCell::toString).toList())
            .containsExactly(List.of("0.0", "n0", "n0", "5"), List.of("?", "n1", "n1", "10"));
    }

    @Test
    void rearrangingIsCancelled() {
        final BufferedDataTable in = table(m_exec, 10);
        final ColumnRearranger rearranger = new ColumnRearranger(in.getDataTableSpec());
        rearranger.append(doubled("y"));
        m_monitor.setExecuteCanceled();
        assertThatThrownBy(() -> m_exec.createColumnRearrangeTable(in, rearranger, m_exec))
            .isInstanceOf(CanceledExecutionException.class);
    }
}
