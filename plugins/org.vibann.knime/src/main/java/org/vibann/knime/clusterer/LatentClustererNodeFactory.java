/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.view.PictureView;

/** Declares the node <i>Latent Clusterer (K-Means)</i>. */
public final class LatentClustererNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("Latent Clusterer (K-Means)") //
        .icon("./latent-clusterer.png") //
        .shortDescription("Groups alloys in the latent space of a VIBANN and describes the groups.") //
        .fullDescription("""
                <p>Places every alloy in the latent space of a model of the <i>VIBANN Learner</i> and finds groups there
                by <b>K-means</b> (K-means++ starts, standardised dimensions). Alloys of a group look alike to the
                network, so groups are families of alloys that share a mechanism rather than a set of elements.</p>
                <p><b>Number of clusters.</b> Found by the elbow of the within-cluster sums of squares, the silhouette,
                the gap statistic, or given by hand. The criteria often disagree, because latent clouds have no sharp
                borders: the third output has the scores of all of them for every number tried, which number each
                favours, and why one was taken. The article took 3 by hand. Whether a grouping is real is told by its
                stability: alloys are drawn at random again and again, and the same groups should come back.</p>
                <p><b>What a cluster is.</b> The second output describes each cluster: quartiles and whiskers of the
                values, for box plots; families; the most central alloys; the elements that its alloys hold more often,
                or less often, than the others, with the statistic z of that comparison (beyond 3 or −3 hardly by
                chance); and the mean attention that the network gives to each element.</p>
                <p><b>Map.</b> t-SNE draws the latent space in two dimensions so that neighbours stay neighbours.
                Distances between far-apart groups, and their sizes on the map, mean nothing, and new alloys cannot be
                added to it. The principal components (PCA) show less, but keep distances, and the <i>Latent Cluster
                Assigner</i> places new alloys on the same axes.</p>
                <p><b>Large tables.</b> The silhouette of more than 5000 rows and the gap statistic of more than 2000
                are those of an evenly spaced sample of so many.</p>
                <p><b>Missing values.</b> Every input row appears in the output. A row without usable composition, or
                with an element that occurred in no training row of the model, has no cluster; the error text of its
                missing cells gives the reason, and a warning counts such rows. A row without measured value is clustered, but does not count
                for the quartiles.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE) //
            .addInputTable("Alloys", "The alloys to group: element columns and, where wanted, the measured value.") //
            .addOutputTable("Clustered Alloys", """
                    The input table with cluster, latent position (one column per dimension), t-SNE and PCA coordinates.
                    """) //
            .addOutputTable("Clusters", """
                    One row per cluster: number of alloys; mean, quartiles, whiskers (the last value within 1.5
                    interquartile ranges) and extremes of the values; the exemplar, which is the most central alloy; the
                    mean composition; up to three of the most central alloys (medoids); shares of the families; enriched
                    and depleted elements with their z; stability (mean Jaccard similarity over the bootstrap samples);
                    z and mean attention of every element.
                    """) //
            .addOutputTable("Scores", """
                    One row per number of clusters tried: within-cluster sum of squares with the height of the elbow
                    plot over the line between its ends, silhouette, gap statistic, stability (mean adjusted Rand index
                    over the bootstrap samples); which criteria favour the number, which number was chosen, and why.
                    """) //
            .addOutputPort("Learnt Clusters", """
                    The clusters, for the Latent Cluster Assigner, which puts new alloys into them. They belong to the
                    model at the first input.
                    """, VibannClustersPortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(LatentClustererNodeParameters.class) //
            .configure(LatentClusterer::configure) //
            .execute(LatentClusterer::execute)) //
        .addView(view -> PictureView.declare(view, ClustererView.DESCRIPTION)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("k-means", "clustering", "latent space", "t-SNE", "PCA", "bootstrap", "elbow", "silhouette",
            "gap statistic", "embedding", "alloy", "metallic glass", "segmentation") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public LatentClustererNodeFactory() {
        super(NODE);
    }
}
