/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Latent Cluster Assigner</i>. */
public final class LatentClusterAssignerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Latent Cluster Assigner") //
        .icon("./latent-cluster-assigner.png") //
        .shortDescription("Puts new alloys into the groups that the Latent Clusterer found.") //
        .fullDescription("""
                <p>Places every alloy in the latent space of a model and gives it the cluster with the nearest centre,
                among the clusters that the <i>Latent Clusterer (K-Means)</i> found there. So designed or newly measured
                alloys can be compared with the groups of the known ones, and the groups stay as they are.</p>
                <p><b>Same model.</b> Clusters mean something only in the latent space in which they were found. Clusters
                made with another model are refused, even where that one was trained on the same table.</p>
                <p><b>Far from every cluster.</b> An alloy has a nearest cluster even if it is like none. The distance
                tells: it is compared with the distances of known alloys, measured from clusters that were learnt without
                them. <i>Distance rank</i> is the share of these that lay nearer. A rank above the limit means that the
                alloy belongs to no group, and that the model knows little of its kind.</p>
                <p><b>Map.</b> New alloys are placed on the two principal components of the learnt latents (columns
                <i>PCA 1</i> and <i>PCA 2</i>), the same axes as in the Latent Clusterer, so both tables go into one
                plot. t-SNE coordinates are not given: a t-SNE map holds the alloys it was made of and has no rule for
                others, so any place for a new one would be invented.</p>
                <p><b>Missing values.</b> Every input row appears in the output. A row without usable composition, or
                with an element that occurred in no training row of the model, has no cluster; the error text of its
                missing cells gives the reason, and a warning counts such rows. Load and measured value are not
                needed.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model that the Latent Clusterer had.", VibannModelPortObject.TYPE) //
            .addInputPort("Clusters", "The clusters that the Latent Clusterer found with this model.",
                VibannClustersPortObject.TYPE) //
            .addInputTable("Alloys", """
                    The alloys to assign: number columns named by element symbols with atomic fractions or at.%.
                    """) //
            .addOutputTable("Assigned Alloys", """
                    The input table with the cluster; on request with distance to its centre, distance rank and flag,
                    PCA coordinates, and latent position (one column per dimension).
                    """)) //
        .model(m -> m //
            .parametersClass(LatentClusterAssignerNodeParameters.class) //
            .configure(LatentClusterAssigner::configure) //
            .execute(LatentClusterAssigner::execute)) //
        .addView(view -> PictureView.declare(view, AssignerView.DESCRIPTION)) //
        .nodeType(NodeType.Predictor) //
        .keywords("k-means", "clustering", "latent space", "PCA", "apply", "assign", "outlier", "distance", "alloy",
            "metallic glass") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public LatentClusterAssignerNodeFactory() {
        super(NODE);
    }
}
