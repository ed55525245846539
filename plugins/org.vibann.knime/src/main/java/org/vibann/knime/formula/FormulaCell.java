/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.StringValue;
import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;
import org.vibann.core.alloy.MissingText;
import org.vibann.core.alloy.ParsedFormula;

/**
 * What a cell with a formula says.
 *
 * @param formula the formula; empty where there is none
 * @param problem what somebody should look at; empty where all is well
 * @param text the text of the cell, empty where it is missing
 */
record FormulaCell(Optional<ParsedFormula> formula, Optional<String> problem, String text) {

    static FormulaCell read(final DataCell cell, final Basis basis) {
        final String text = cell.isMissing() ? "" : ((StringValue)cell).getStringValue();
        if (MissingText.is(text)) {
            return new FormulaCell(Optional.empty(), Optional.of("the formula is missing"), text);
        }
        try {
            final ParsedFormula formula = Formula.read(text, basis);
            return new FormulaCell(Optional.of(formula), doubt(formula), text);
        } catch (final FormulaException e) { // NOSONAR: its text is handed on
            return new FormulaCell(Optional.empty(), Optional.of(e.getMessage()), text);
        }
    }

    private static Optional<String> doubt(final ParsedFormula formula) {
        if (formula.maybeGrade()) {
            return Optional.of("read as the pure element: one element with a number may be the name of a grade");
        } else if (formula.totalIsDoubtful()) {
            return Optional.of("read as ratios: the numbers add up to " + (float)formula.total() + ", not to 100");
        }
        return formula.remark().map(words -> "read without the words behind the formula: \"" + words + "\"");
    }
}
