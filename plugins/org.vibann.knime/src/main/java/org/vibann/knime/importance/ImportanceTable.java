/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.explain.ElementExplanation;
import org.vibann.core.explain.ElementImportance;
import org.vibann.core.explain.ElementImportance.View;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per element of the model. */
final class ImportanceTable {

    private static final String ABSENT = "no alloy of the table holds the element";

    private static final String NOT_PERMUTED = "not asked for, or no measured alloy holds the element";

    private ImportanceTable() {
    }

    static DataTableSpec spec(final String target) {
        return new DataTableSpec( //
            Columns.of("Element", StringCell.TYPE), //
            Columns.of("Alloys", IntCell.TYPE), //
            Columns.number("Attention", 0, 1), //
            Columns.number("Attention (Rank)"), //
            Columns.number("Integrated gradients (" + target + ")"), //
            Columns.number("Integrated gradients (Rank)"), //
            Columns.number("Permutation (" + target + ")"), //
            Columns.number("Permutation (Rank)"), //
            Columns.number("Permutation (Std. dev.)"), //
            Columns.number("Mean contribution (" + target + ")"));
    }

    static BufferedDataTable create(final ElementExplanation explanation, final String target,
        final ExecutionContext exec) {
        final List<ElementImportance> elements = explanation.elements();
        final double[] byAttention = View.ATTENTION.ranks(elements);
        final double[] byGradients = View.GRADIENTS.ranks(elements);
        final double[] byPermutation = View.PERMUTATION.ranks(elements);
        final BufferedDataContainer container = exec.createDataContainer(spec(target), true);
        for (int i = 0; i < elements.size(); i++) {
            final ElementImportance element = elements.get(i);
            final String symbol = element.element().symbol();
            container.addRowToTable(new DefaultRow(new RowKey(symbol), new DataCell[]{ //
                new StringCell(symbol), //
                new IntCell(element.count()), //
                Cells.number(element.attention(), ABSENT), //
                Cells.number(byAttention[i], ABSENT), //
                Cells.number(element.gradients(), ABSENT), //
                Cells.number(byGradients[i], ABSENT), //
                Cells.number(element.permutation(), NOT_PERMUTED), //
                Cells.number(byPermutation[i], NOT_PERMUTED), //
                Cells.number(element.permutationSd(), NOT_PERMUTED), //
                Cells.number(element.contribution(), ABSENT)}));
        }
        container.close();
        return container.getTable();
    }
}
