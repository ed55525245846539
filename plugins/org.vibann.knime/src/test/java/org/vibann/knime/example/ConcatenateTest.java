/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.knime.base.node.preproc.append.row.AppendedRowsNodeFactory;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.table.Columns;

/** The stand-in for KNIME's node Concatenate does what KNIME's does. */
class ConcatenateTest {

    private static final DataTableSpec ONE =
        new DataTableSpec(Columns.number("Fe"), Columns.of("Note", StringCell.TYPE), Columns.number("HV"));

    private static final DataTableSpec OTHER =
        new DataTableSpec(Columns.number("HV"), Columns.number("Fe"), Columns.number("B"));

    private static BufferedDataTable concatenate(final NodeSettings settings) throws InvalidSettingsException {
        final var node = new NodeHarness(new AppendedRowsNodeFactory(), settings);
        assertThat(node.execute(TestTables.table(ONE, new Object[]{1, "a", 100}, new Object[]{2, "b", 200}),
            TestTables.table(OTHER, new Object[]{300, 3, 0.5}))).as(node.errors()).isTrue();
        return node.output(0);
    }

    private static List<String> rows(final BufferedDataTable table) {
        return TestTables.rows(table).stream().map(ConcatenateTest::text).toList();
    }

    private static String text(final DataRow row) {
        return row.getKey().getString() + row.stream().map(cell -> " " + cell).reduce("", String::concat);
    }

    @Test
    void keepsCommonColumnsInTheOrderOfTheFirstTableAndTellsRowsApart() throws Exception {
        final BufferedDataTable table = concatenate(ConcatenateExample.settings(" (round 1)"));
        assertThat(table.getDataTableSpec().getColumnNames()).containsExactly("Fe", "HV");
        assertThat(rows(table)).containsExactly("Row0 1.0 100.0", "Row1 2.0 200.0", "Row0 (round 1) 3.0 300.0");
    }

    @Test
    void fillsTheUnionWithMissingCellsAndNumbersRowsAnewWhereAsked() throws Exception {
        final NodeSettings settings = ConcatenateExample.settings("x");
        settings.addBoolean("intersection_of_columns", false);
        settings.addBoolean("create_new_rowids", true);
        assertThat(rows(concatenate(settings))).containsExactly("Row0 1.0 a 100.0 ?", "Row1 2.0 b 200.0 ?",
            "Row2 3.0 ? 300.0 0.5");
    }

    @Test
    void skipsOrRefusesRowsThatAreThereAlready() throws Exception {
        final NodeSettings skip = ConcatenateExample.settings("x");
        skip.addBoolean("append_suffix", false);
        assertThat(rows(concatenate(skip))).containsExactly("Row0 1.0 100.0", "Row1 2.0 200.0");
        final NodeSettings fail = ConcatenateExample.settings("x");
        fail.addBoolean("fail_on_duplicates", true);
        final var node = new NodeHarness(new AppendedRowsNodeFactory(), fail);
        assertThat(node.execute(TestTables.table(ONE, new Object[]{1, "a", 100}),
            TestTables.table(ONE, new Object[]{1, "a", 100}))).isFalse();
        assertThat(node.errors()).contains("Row0");
        assertThatThrownBy(() -> new NodeHarness(new AppendedRowsNodeFactory(), ConcatenateExample.settings("")))
            .isInstanceOf(InvalidSettingsException.class);
    }
}
