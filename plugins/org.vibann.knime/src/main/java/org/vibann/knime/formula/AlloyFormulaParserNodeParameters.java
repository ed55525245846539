/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider.StringColumnsProvider;
import org.vibann.knime.table.ContentUnit;

/** Settings of the Alloy Formula Parser. */
final class AlloyFormulaParserNodeParameters implements NodeParameters {

    /** Unit of the element columns. */
    enum OutputUnit {
            @Label(value = "Atomic fractions", description = "The columns of a row sum to 1.")
            FRACTION, //
            @Label(value = "at.%", description = "The columns of a row sum to 100.")
            PERCENT;
    }

    /** What happens to a row whose formula cannot be read. */
    enum BadRowPolicy {
            @Label(value = "Keep with missing contents",
                description = "The row stays; its element columns are missing, with the reason.")
            KEEP, //
            @Label(value = "Leave out", description = "The row is in the second output only.")
            SKIP, //
            @Label(value = "Fail", description = "The first such row ends the execution and is named.")
            FAIL;
    }

    static final class StringColumns extends StringColumnsProvider {
    }

    @Widget(title = "Formula column", description = """
            The column with the formulas. Indices may be atomic fractions, at.% or any ratio; nested brackets, blanks
            and subscript digits are understood, and so are units (<tt>wt.%</tt>), <tt>bal.</tt> and the markup of published
            tables. Where the numbers at one level of brackets add up to 100 or 1, the number behind a bracket is the
            share of the group: <tt>(CoCrFeNi)94Ti2Al4</tt> holds 23.5 at.% of Co. Elsewhere it multiplies, as in
            <tt>Al2(SO4)3</tt>.
            """)
    @ChoicesProvider(StringColumns.class)
    String m_formulaColumn = "Formula";

    @Widget(title = "Unit",
        description = "Whether the numbers count atoms or weigh them, where the formula does not say.")
    @ValueSwitchWidget
    ContentUnit m_contentUnit = ContentUnit.ATOMIC;

    @Widget(title = "Contents as", description = """
            What the appended columns hold. The nodes that follow understand both.
            """)
    @ValueSwitchWidget
    OutputUnit m_outputUnit = OutputUnit.FRACTION;

    @Widget(title = "Rows that cannot be read", description = """
            What to do with a row whose formula is missing or cannot be read. Such rows are in the second output in any
            case.
            """)
    @RadioButtonsWidget
    BadRowPolicy m_badRows = BadRowPolicy.KEEP;

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_formulaColumn == null || m_formulaColumn.isBlank()) {
            throw new InvalidSettingsException("No formula column is chosen. Choose a text column of the input table.");
        }
    }
}
