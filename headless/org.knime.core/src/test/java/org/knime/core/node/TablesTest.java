/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knime.core.node.TestTables.SPEC;
import static org.knime.core.node.TestTables.column;
import static org.knime.core.node.TestTables.rows;
import static org.knime.core.node.TestTables.spec;
import static org.knime.core.node.TestTables.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.UnmaterializedCell;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.ContainerTable;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.util.DuplicateKeyException;
import org.knime.core.util.UniqueNameGenerator;

/** Tables are checked, immutable, know their domains, and are written and read. */
class TablesTest {

    private final ExecutionContext m_exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    @Test
    void rowsAndDomainsComeBack() {
        final BufferedDataTable table = table(m_exec, 10_000);
        assertThat(table.size()).isEqualTo(10_000);
        assertThat(table.getSummary()).isEqualTo("Rows: 10000, Cols: 2");
        final List<DataRow> rows = rows(table::iterator);
        assertThat(rows.get(9_999).getKey().getString()).isEqualTo("Row9999");
        assertThat(rows.get(9_999).getCell(0)).isEqualTo(new DoubleCell(9_999)).hasToString("9999.0");
        assertThat(((MissingCell)rows.get(1).getCell(0)).getError()).isEqualTo("why");
        assertThat(table.getDataTableSpec().getColumnSpec("x").getDomain().getUpperBound())
            .isEqualTo(new DoubleCell(9_999));
        assertThat(table.getDataTableSpec().getColumnSpec("name").getDomain().getValues())
            .containsExactly(new StringCell("n0"), new StringCell("n1"), new StringCell("n2"));
    }

    @Test
    void moreThanSixtyTextsAreNoDomain() {
        final BufferedDataContainer container = m_exec.createDataContainer(SPEC);
        for (int i = 0; i <= 60; i++) {
            container.addRowToTable(new DefaultRow("r" + i, new DoubleCell(Double.NaN), new StringCell("n" + i)));
        }
        container.close();
        assertThat(container.getTable().getDataTableSpec().getColumnSpec(1).getDomain().hasValues()).isFalse();
        assertThat(container.getTable().getDataTableSpec().getColumnSpec(0).getDomain().getLowerBound()).isNull();
    }

    @Test
    void wrongRowsAreRefused() {
        final BufferedDataContainer container = m_exec.createDataContainer(SPEC);
        container.addRowToTable(new DefaultRow("a", new IntCell(1), new StringCell("int fits double")));
        assertThatThrownBy(() -> container.addRowToTable(new DefaultRow("b", new DoubleCell(1))))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("Cell count in row \"b\" is not equal to length of column names array: 1 vs. 2");
        assertThatThrownBy(
            () -> container.addRowToTable(new DefaultRow("c", new StringCell("text"), new StringCell("n"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("Runtime class of object \"text\" (index 0) "
                    + "in row \"c\" is String and does not comply with its supposed superclass Number (Float)");
        assertThatThrownBy(
            () -> container.addRowToTable(new DefaultRow("a", new DoubleCell(1), new StringCell("n"))))
                .isInstanceOf(DuplicateKeyException.class).hasMessageContaining("\"a\"");
        container.close();
        assertThat(container.getTable().size()).isEqualTo(1);
        assertThat(rows(container.getTable()::iterator).get(0).getCell(0)).isEqualTo(new IntCell(1));
        assertThatThrownBy(
            () -> container.addRowToTable(new DefaultRow("d", new DoubleCell(1), new StringCell("n"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void filtersReadOnlyWhatIsWanted() {
        final BufferedDataTable table = table(m_exec, 10);
        final List<DataRow> rows = rows(table.filter(new TableFilter.Builder().withFromRowIndex(3).withToRowIndex(4)
            .withMaterializeColumnIndices(1).build()));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getKey().getString()).isEqualTo("Row3");
        assertThat(rows.get(0).getCell(1)).isEqualTo(new StringCell("n0"));
        assertThat(rows.get(0).getCell(0)).isSameAs(UnmaterializedCell.getInstance());
        assertThatThrownBy(() -> table.filter(TableFilter.materializeCols(2)))
            .isInstanceOf(IndexOutOfBoundsException.class);
        try (CloseableRowIterator it = table.iterator()) {
            it.next();
            it.close();
            assertThat(it.hasNext()).isFalse();
        }
    }

    @Test
    void typesAndNames() {
        assertThat(DoubleCell.TYPE.isASuperTypeOf(IntCell.TYPE)).isTrue();
        assertThat(IntCell.TYPE.isASuperTypeOf(DoubleCell.TYPE)).isFalse();
        assertThat(DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE)).isEqualTo(DoubleCell.TYPE);
        assertThat(DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE).isCompatible(DoubleValue.class))
            .isFalse();
        assertThat(new MissingCell("a")).isEqualTo(DataType.getMissingCell());
        assertThat(BooleanCell.get(true)).isSameAs(BooleanCell.TRUE);
        assertThat(new DoubleCell(1)).isNotEqualTo(new IntCell(1));
        assertThatThrownBy(() -> spec(column("a", IntCell.TYPE), column("a", IntCell.TYPE))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Duplicate column name \"a\" at positions 0 and 1.");
        final UniqueNameGenerator names = new UniqueNameGenerator(SPEC);
        assertThat(names.newName("x")).isEqualTo("x (#1)");
        assertThat(names.newName("x (#1)")).isEqualTo("x (#2)");
    }

    @Test
    void specsAreWrittenAndRead() throws Exception {
        final DataTableSpec spec = table(m_exec, 5).getDataTableSpec();
        final ModelContent content = new ModelContent("spec");
        spec.save(content);
        assertThat(DataTableSpec.load(content)).isEqualTo(spec);
    }

    @Test
    void aTableThatWasWrittenIsReadAsItWas() throws Exception {
        final DataTableSpec spec = spec(column("b", BooleanCell.TYPE), column("i", IntCell.TYPE),
            column("l", LongCell.TYPE), column("x", DoubleCell.TYPE), column("text", StringCell.TYPE));
        final BufferedDataContainer container = m_exec.createDataContainer(spec);
        container.addRowToTable(new DefaultRow("first", BooleanCell.TRUE, new IntCell(-3), new LongCell(1L << 40),
            new DoubleCell(Double.NEGATIVE_INFINITY), new StringCell("ü".repeat(70_000))));
        container.addRowToTable(new DefaultRow("second", BooleanCell.FALSE, new IntCell(0), new LongCell(0),
            new MissingCell("why"), new StringCell("")));
        container.close();
        final ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataContainer.writeToStream(container.getTable(), file, m_exec);

        final ContainerTable read = DataContainer.readFromStream(new ByteArrayInputStream(file.toByteArray()));

        assertThat(read.getDataTableSpec().equalStructure(spec)).isTrue();
        assertThat(rows(read)).hasSize(2).zipSatisfy(rows(container.getTable()), (row, written) -> {
            assertThat(row.getKey()).isEqualTo(written.getKey());
            for (int i = 0; i < spec.getNumColumns(); i++) {
                assertThat(row.getCell(i)).isEqualTo(written.getCell(i));
            }
        });
        assertThat(((MissingCell)rows(read).get(1).getCell(3)).getError()).isEqualTo("why");
        assertThatThrownBy(() -> DataContainer.readFromStream(
            new ByteArrayInputStream(file.toByteArray(), 0, file.size() - 5))).isInstanceOf(IOException.class);
    }
}
