/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.traversal;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Latent Traversal</i>. */
public final class LatentTraversalNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Latent Traversal") //
        .icon("./latent-traversal.png") //
        .shortDescription("Shows what each dimension of the latent space of a VIBANN does to the prediction.") //
        .fullDescription("""
                <p>The network of a <i>VIBANN</i> sums an alloy up in a few numbers, its position in the latent space.
                This node moves one of them at a time, from the low end to the high end of what known alloys have, holds
                the others, and reports what becomes of the hardness: which dimensions carry it, whether it rises
                evenly, and which known alloys lie along the way.</p>
                <p><b>Two predictions, and why.</b> <i>Network</i> is what the first network's hardness head says of the
                latent position itself: it is what the dimension means to the network. The position is then
                <b>decoded</b> to an alloy, and <i>Model at decoded alloy</i> is the whole model's prediction for
                exactly the alloy that is written there. In the preset <i>Default</i> other networks, Gaussian
                processes and nearest neighbours take part in that, mostly with the greater share; and encoding the
                decoded alloy does not lead back to quite the same position. So the two columns differ; where they
                differ much, trust the second for an alloy and the first for the meaning of a dimension only.</p>
                <p><b>How far to trust the way.</b> Positions are ordinary one dimension at a time, their combination
                need not be: a large distance to the nearest known alloy (in standard deviations of every dimension)
                says that no alloy like it was seen. A dimension with a KL divergence near 0 is not used by the
                network, whatever its range.</p>
                <p><b>Rows that cannot be used</b>, without usable composition or with elements that occurred in no
                training row of the model, are skipped and counted in a warning. The same inputs give the same tables.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE) //
            .addInputTable("Alloys", """
                    Known alloys, usually the training table: element columns and, where there is one, the measured
                    value.
                    """) //
            .addOutputTable("Way", """
                    One row per dimension and step: latent value, the network's prediction, decoded alloy and the whole
                    model's prediction for it, and the nearest known alloy with its measured value, its distance in the
                    latent space and its distance from the decoded alloy (content to exchange, at.%).
                    """) //
            .addOutputTable("Dimensions", """
                    One row per dimension: range of both predictions along the way and rank by that of the network;
                    linearity (R² of a straight line) and its slope; sensitivity (mean change of the network's
                    prediction when a known alloy moves by one standard deviation); correlation of the known alloys'
                    positions with the network's prediction at the chosen load, and with the measured values at
                    whatever load; KL divergence; start, lowest and highest value.
                    """)) //
        .model(m -> m //
            .parametersClass(LatentTraversalNodeParameters.class) //
            .configure(LatentTraverser::configure) //
            .execute(LatentTraverser::execute)) //
        .addView(view -> PictureView.declare(view, TraversalView.DESCRIPTION)) //
        .nodeType(NodeType.Other) //
        .keywords("latent space", "traversal", "explain", "interpret", "decoder", "disentangle", "sensitivity",
            "KL divergence", "hardness", "alloy", "metallic glass") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public LatentTraversalNodeFactory() {
        super(NODE);
    }
}
