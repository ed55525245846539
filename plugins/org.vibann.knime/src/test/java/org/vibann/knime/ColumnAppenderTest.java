/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.UnmaterializedCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.table.Columns;

/** Columns are appended in blocks, in order, of the needed cells alone, and what ends the node gets out as it is. */
class ColumnAppenderTest {

    private static final int ROWS = 5000;

    private final DefaultNodeProgressMonitor m_monitor = new DefaultNodeProgressMonitor();

    private final ExecutionContext m_exec = new ExecutionContext(m_monitor, null);

    private final ColumnAppender m_appender =
        new ColumnAppender(List.of(Columns.number("twice"), Columns.number("position", 0, 1)));

    private static BufferedDataTable numbers(final int rows) {
        final Object[][] values = new Object[rows][];
        for (int i = 0; i < rows; i++) {
            values[i] = new Object[]{"text " + i, 0.5 * i};
        }
        return TestTables.table(new DataTableSpec("named", Columns.of("text", org.knime.core.data.def.StringCell.TYPE),
            Columns.number("x")), values);
    }

    private static List<DataCell[]> twice(final List<DataRow> rows, final long first) {
        final List<DataCell[]> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cells.add(new DataCell[]{
                new DoubleCell(2 * ((DoubleValue)rows.get(i).getCell(1)).getDoubleValue()), new DoubleCell(first + i)});
        }
        return cells;
    }

    @Test
    void appendsInOrderFromTheNeededCellsOfOneBlockAtATime() throws Exception {
        final BufferedDataTable table = numbers(ROWS);
        final List<Integer> blocks = new ArrayList<>();
        final BufferedDataTable result = m_appender.append(table, new int[]{1}, "Doubled", (rows, first, monitor) -> {
            assertThat(rows).allMatch(row -> row.getCell(0) instanceof UnmaterializedCell);
            assertThat(first).isEqualTo(blocks.stream().mapToInt(Integer::intValue).sum());
            blocks.add(rows.size());
            monitor.setProgress(1);
            return twice(rows, first);
        }, m_exec);
        assertThat(blocks).containsExactly(2048, 2048, 904);
        assertThat(m_monitor.getProgress()).isCloseTo(1, within(1e-9));
        assertThat(m_monitor.getMessage()).isEqualTo("Doubled 5000 of 5000 rows");
        assertThat(result.size()).isEqualTo(ROWS);
        assertThat(result.getDataTableSpec().equalStructure(m_appender.spec(table.getDataTableSpec()))).isTrue();
        assertThat(result.getDataTableSpec().getColumnSpec("position").getDomain().getUpperBound())
            .as("of the domain and the cells").isEqualTo(new DoubleCell(ROWS - 1));
        int i = 0;
        for (final DataRow row : TestTables.rows(result)) {
            assertThat(row.getKey().getString()).isEqualTo("Row" + i);
            assertThat(row.stream().map(DataCell::toString)).containsExactly("text " + i, Double.toString(0.5 * i),
                Double.toString(i), Double.toString(i));
            i++;
        }
    }

    @Test
    void announcesWhatItDeliversOfAnEmptyTable() throws Exception {
        final BufferedDataTable table = numbers(0);
        final BufferedDataTable result = m_appender.append(table, new int[]{1}, "Doubled", (rows, first, monitor) -> {
            throw new AssertionError("no row, no block");
        }, m_exec);
        assertThat(result.size()).isZero();
        assertThat(m_appender.spec(table.getDataTableSpec()).getColumnNames())
            .containsExactly("text", "x", "twice", "position");
        assertThat(result.getDataTableSpec().equalStructure(m_appender.spec(table.getDataTableSpec()))).isTrue();
    }

    @Test
    void whatEndsABlockEndsTheNodeAsItIs() throws Exception {
        final BufferedDataTable table = numbers(3000);
        final KNIMEException failure = KNIMEException.of(Message.fromSummary("Row \"Row2050\" cannot be doubled."));
        assertThatThrownBy(() -> m_appender.append(table, new int[]{1}, "Doubled", (rows, first, monitor) -> {
            if (first > 0) {
                throw failure;
            }
            return twice(rows, first);
        }, m_exec)).isSameAs(failure);
        assertThatThrownBy(() -> m_appender.append(table, new int[]{1}, "Doubled", (rows, first, monitor) -> {
            throw new CanceledExecutionException();
        }, m_exec)).isInstanceOf(CanceledExecutionException.class);
        assertThatThrownBy(() -> m_appender.append(table, new int[]{1}, "Doubled", (rows, first, monitor) -> {
            throw new ArithmeticException("programmed wrongly");
        }, m_exec)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void cancelEndsItWithinABlock() {
        final List<Long> blocks = new ArrayList<>();
        assertThatThrownBy(() -> m_appender.append(numbers(ROWS), new int[]{1}, "Doubled",
            (final List<DataRow> rows, final long first, final ExecutionMonitor monitor) -> {
                blocks.add(first);
                m_monitor.setExecuteCanceled();
                return twice(rows, first);
            }, m_exec)).isInstanceOf(CanceledExecutionException.class);
        assertThat(blocks).containsExactly(0L);
    }

    @Test
    void cellsMadeForOtherRowsAreRefused() {
        assertThatThrownBy(() -> m_appender.append(numbers(3), new int[]{1}, "Doubled",
            (rows, first, monitor) -> twice(rows.subList(1, 3), first), m_exec))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
