/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;

/** Declares the node <i>Inverse Designer</i>. */
public final class InverseDesignerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Inverse Designer") //
        .icon("./inverse-designer.png") //
        .shortDescription("Finds alloys that a VIBANN expects to be hard, within limits that can be made.") //
        .fullDescription("""
                <p>Turns a model of the <i>VIBANN Learner</i> round: instead of the hardness of an alloy it looks for
                alloys of a wanted hardness. The search climbs from many starts along the gradient of the goal through
                the network, and then settles on compositions that can be weighed.</p>
                <p><b>What is reported is what was judged.</b> The search works on compositions, contents are rounded to
                the step, and every number is predicted again for exactly the rounded alloy. The candidates can be
                connected to the <i>VIBANN Predictor</i> as they are; with the same passes and seed it gives the same
                values.</p>
                <p><b>Constraints</b> (allowed and required elements, bounds per element and of sums, number of
                elements, step) are met exactly. Constraints that no alloy can meet are refused before the node runs,
                with the reason.</p>
                <p><b>How far to trust a candidate.</b> The reference table, usually the training alloys, tells what is
                known. Each candidate comes with its nearest known alloy, the distance to it, its novelty (the share of
                reference alloys that lie nearer to another one), and whether it is within the domain. Whether it forms
                a glass is not predicted; the glass-forming descriptors help to judge.</p>
                <p><b>Rows of the reference table</b> without usable composition are skipped and counted in a
                warning.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE) //
            .addInputTable("Reference Alloys", """
                    Known alloys with measured target, usually the training table: element columns and target.
                    """) //
            .addOutputTable("Candidates", """
                    One row per designed alloy, best first: formula, contents in at.%, load, prediction with standard
                    deviation, interval and lower confidence bound (LCB), novelty, nearest known alloy, domain flag, and
                    glass-forming descriptors: atomic size mismatch, mixing enthalpy and entropy, omega,
                    electronegativity mismatch, valence electron concentration.
                    """) //
            .addOutputTable("Search Trace", "Value of the goal by start and iteration, and the best so far.")) //
        .model(m -> m //
            .parametersClass(InverseDesignerNodeParameters.class) //
            .configure(InverseDesign::configure) //
            .execute(InverseDesign::execute)) //
        .nodeType(NodeType.Other) //
        .keywords("optimisation", "optimization", "generate", "inverse design", "alloy design", "lower confidence bound",
            "novelty", "candidate", "hardness", "metallic glass", "discovery") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public InverseDesignerNodeFactory() {
        super(NODE);
    }
}
