/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/** The cells of the element columns. */
final class ContentCells {

    private ContentCells() {
    }

    /**
     * @param row a row of the input
     * @param formula its formula
     * @param elements the element columns
     * @param total what they sum to
     * @return the row with the contents appended; missing, with the reason, where there is no formula
     */
    static DataRow append(final DataRow row, final FormulaCell formula, final List<Element> elements,
        final double total) {
        final int given = row.getNumCells();
        final var cells = new DataCell[given + elements.size()];
        for (int i = 0; i < given; i++) {
            cells[i] = row.getCell(i);
        }
        for (int i = 0; i < elements.size(); i++) {
            if (formula.formula().isPresent()) {
                final Composition composition = formula.formula().get().composition();
                cells[given + i] = new DoubleCell(total * composition.fraction(elements.get(i)));
            } else {
                cells[given + i] = new MissingCell(formula.problem().orElse(""));
            }
        }
        return new DefaultRow(row.getKey(), cells);
    }
}
