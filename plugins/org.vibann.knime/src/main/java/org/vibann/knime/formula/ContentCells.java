/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;

/** The cells of the element columns. */
final class ContentCells {

    private ContentCells() {
    }

    /**
     * @param formula a formula
     * @param elements the element columns
     * @param total what they sum to
     * @return the contents; missing, with the reason, where there is no formula
     */
    static DataCell[] of(final FormulaCell formula, final List<Element> elements, final double total) {
        final var cells = new DataCell[elements.size()];
        for (int i = 0; i < cells.length; i++) {
            if (formula.formula().isPresent()) {
                final Composition composition = formula.formula().get().composition();
                cells[i] = new DoubleCell(total * composition.fraction(elements.get(i)));
            } else {
                cells[i] = new MissingCell(formula.problem().orElse(""));
            }
        }
        return cells;
    }
}
