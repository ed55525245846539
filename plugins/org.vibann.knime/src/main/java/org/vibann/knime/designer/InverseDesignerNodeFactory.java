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
import org.vibann.knime.view.PictureView;

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
                <p><b>Constraints</b> (allowed, required and forbidden elements, bounds per element and of sums, a base
                alloy to stay near, number of elements, step, glass-forming limits) are met exactly. Constraints that no
                alloy can meet are refused before the node runs, with those that are in conflict.</p>
                <p><b>Goals.</b> The highest lower confidence bound, a target band, the probability to exceed a
                threshold, or, for the next round of experiments, the highest expected improvement over the best value
                measured at the load. A second goal (density, a price, any value of the elements) is traded off against
                it: the candidates then are a Pareto front.</p>
                <p><b>How far to trust a candidate.</b> The reference table, usually the training alloys, tells what is
                known. Each candidate comes with its nearest known alloy, the distance to it, its novelty (the share of
                reference alloys that lie nearer to another one), its latent-density quantile (the share of held-out
                reference alloys that are less usual to the network), and whether it is within the domain; if not, the
                column <i>Flags</i> says why. Whether it forms a glass is not predicted; the glass-forming descriptors
                and Inoue's rules help to judge.</p>
                <p><b>Quickly, and without the training rows.</b> On a model of the preset <i>Compact</i> the search is
                quicker than on the full one, and the reference table may hold other alloys than those that it learnt
                from: a candidate far from the latter is flagged, too. Where the full model is at hand, connect
                it and the candidates to a <i>VIBANN Predictor</i>: it appends what that model says of the very same
                alloys, to sort and to choose by.</p>
                <p><b>Figures.</b> The search trace draws the objective of each start by iteration. For a map of data
                and designs, give both tables to <i>VIBANN Predictor</i> nodes that append the latent columns,
                concatenate them, and connect a t-SNE or PCA node.</p>
                <p><b>Rows of the reference table</b> without usable composition, or with elements that occurred in no
                training row of the model, are skipped and counted in a warning.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE) //
            .addInputTable("Reference Alloys", """
                    Known alloys with measured target, usually the training table: element columns and target.
                    """) //
            .addOutputTable("Candidates", """
                    One row per designed alloy, best first: formula, contents in at.%, load; prediction with standard
                    deviation, interval and lower confidence bound (LCB); <i>Objective</i>, the value of the goal; with
                    a second goal its value and the <i>Pareto rank</i> (1: no other candidate is as good in both and
                    better in one).
                    <i>Novelty</i>: share of reference alloys that lie nearer to another one than the candidate lies to
                    its nearest. <i>Latent-density quantile</i>: share of held-out reference alloys that are less usual
                    to the network. Nearest known alloy with its measured value and the distance (at.% that would have
                    to be exchanged); <i>In domain</i>, and <i>Flags</i> with what is outside; <i>Rare elements</i>.
                    Prediction at each further load. <i>Contributions</i>: change of the prediction when the alloy gains
                    1 at.% of an element and the others shrink in proportion, to first order.
                    Descriptors that go with glass formation: <i>Size mismatch</i> δ (%), large where atoms of different
                    size fill space well; <i>Mixing enthalpy</i> ΔH (kJ/mol), negative where unlike atoms attract, from
                    Takeuchi and Inoue, Mater. Trans. 46 (2005) 2817; <i>Mixing entropy</i> ΔS (J/(mol K)) of an ideal
                    solution; <i>Omega</i> = T·ΔS/|ΔH| at the mean melting point, small where order wins over
                    disorder; <i>Electronegativity mismatch</i> Δχ (Pauling), large where bonds are directed;
                    <i>Valence electron concentration</i>, electrons per atom.
                    Inoue's rules (Acta Mater. 48 (2000) 279) for bulk glasses: three or more components; sizes of the
                    three main constituents that differ by 12 % or more; negative mixing enthalpies among them. Main
                    constituents are the three elements of the greatest content.
                    """) //
            .addOutputTable("Search Trace", """
                    Value of the goal by start and iteration, wherever it rose, and the best of all starts up to that
                    iteration.
                    """)) //
        .model(m -> m //
            .parametersClass(InverseDesignerNodeParameters.class) //
            .configure(InverseDesign::configure) //
            .execute(InverseDesign::execute)) //
        .addView(view -> PictureView.declare(view, """
            What to weigh for each candidate and what to expect of it, its composition, where it lies on a map of the known
            alloys, and how the search went. Made to be printed.
            """, DesignerViewParameters.class, parameters -> parameters.m_batch)) //
        .nodeType(NodeType.Other) //
        .keywords("optimisation", "optimization", "generate", "inverse design", "alloy design", "lower confidence bound",
            "novelty", "candidate", "active learning", "expected improvement", "Pareto", "density", "price", "hardness",
            "metallic glass", "discovery") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public InverseDesignerNodeFactory() {
        super(NODE);
    }
}
