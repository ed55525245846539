/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.formula;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Alloy Formula Parser</i>. */
public final class AlloyFormulaParserNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Alloy Formula Parser") //
        .icon("./alloy-formula-parser.png") //
        .shortDescription("Turns a column of alloy formulas into one number column per element.") //
        .fullDescription("""
                <p>Reads the formulas in a text column and appends one number column per element that occurs in any of
                them, in alphabetical order of the symbols. So alloys that KNIME's own nodes read from Excel files,
                databases or web services reach the <i>VIBANN Learner</i> and all nodes that follow. The <i>Composition
                Reader</i> reads CSV files by itself, by the same rules.</p>
                <p>Formulas are read as metallurgists write them: <tt>Zr41.2Ti13.8Cu12.5Ni10Be22.5</tt>,
                <tt>(Fe0.5Co0.5)72B20Si4Nb4</tt>, <tt>(CoCrFeNi)94Ti2Al4</tt>, <tt>Al₈₆Y₆Co₂Ni₆</tt>,
                <tt>Febal.B20Si5</tt>, <tt>Fe$_{80}$B$_{20}$</tt>, <tt>Ti-6Al-4V (wt.%)</tt>. Any total is scaled.</p>
                <p><b>Nothing is lost.</b> A formula that is missing or cannot be read (variables, a lost decimal,
                capitals throughout, elements beyond californium) is listed with row ID, reason and text at the second output.
                Formulas that were read and should be looked at are listed there too: numbers that add up to 60 to 140
                but not to 100, and words behind the formula. A warning counts both.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputTable("Formulas", "A table with a text column that holds formulas.") //
            .addOutputTable("Alloys", """
                    The input table with one number column per element appended (atomic fraction or at.%).
                    """) //
            .addOutputTable("Problems", """
                    Formulas that could not be read and formulas to look at: row ID, column, reason, text.
                    """)) //
        .model(m -> m //
            .parametersClass(AlloyFormulaParserNodeParameters.class) //
            .configure(AlloyFormulaParser::configure) //
            .execute(AlloyFormulaParser::execute)) //
        .addView(view -> PictureView.declare(view, FormulaView.DESCRIPTION)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("alloy", "metallic glass", "composition", "formula", "chemistry", "element", "atomic percent",
            "weight percent", "parse", "stoichiometry", "materials science");

    /** Called by KNIME. */
    public AlloyFormulaParserNodeFactory() {
        super(NODE);
    }
}
