/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataTable;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;
import org.vibann.knime.table.Columns;

import com.fasterxml.jackson.databind.JsonNode;

/** What the view of the Alloy Formula Parser shows is what is in its tables. */
@SuppressWarnings("restriction")
class FormulaViewTest {

    private static NodeHarness parsed(final String... formulas) throws Exception {
        final var parameters = new AlloyFormulaParserNodeParameters();
        parameters.m_formulaColumn = "Formula";
        parameters.m_badRows = AlloyFormulaParserNodeParameters.BadRowPolicy.KEEP;
        final var node = NodeHarness.of(new AlloyFormulaParserNodeFactory(), parameters);
        final BufferedDataTable table = TestTables.table(new DataTableSpec(Columns.of("Formula", StringCell.TYPE)),
            java.util.Arrays.stream(formulas).map(formula -> new Object[]{formula}).toArray(Object[][]::new));
        assertThat(node.execute(table)).as(node.errors()).isTrue();
        return node;
    }

    private static List<JsonNode> panels(final NodeHarness node) throws Exception {
        return StreamSupport.stream(node.view().get("panels").spliterator(), false).toList();
    }

    @Test
    void whatCouldNotBeReadIsCountedAndListed() throws Exception {
        final NodeHarness node = parsed("Fe80B20", "Zr50Cu50", "Xy5", "<img src=x>");
        final List<JsonNode> panels = panels(node);
        assertThat(panels.get(0).get("series").get(0).get("bars")).extracting(bar -> bar.get("y").asDouble())
            .containsExactly(2.0, 0.0, 2.0);
        final JsonNode grid = panels.get(2);
        assertThat(grid.get("rows")).extracting(row -> row.get("cells").get(1).asText())
            .containsExactly("Xy5", "<img src=x>");
        assertThat(grid.get("rows")).extracting(row -> row.get("cells").get(2).asText()).containsExactlyElementsOf(
            TestTables.column(node.output(1), "Reason").stream().map(Object::toString).toList());
        assertThat(panels.get(3).get("elements")).extracting(e -> e.get("symbol").asText() + e.get("value").asInt())
            .containsExactly("B1", "Fe1", "Cu1", "Zr1");
    }

    @Test
    void nothingIsListedWhereAllIsWell() throws Exception {
        assertThat(panels(parsed("Fe80B20"))).extracting(panel -> panel.get("kind").asText()).containsExactly("bars",
            "elements");
        assertThat(parsed("Fe80B20").view().get("head").get("summary").asText()).isEqualTo("All formulas were read.");
    }
}
