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
                borders: look at the third output before you trust one. The article took 3 by hand.</p>
                <p><b>Map.</b> t-SNE draws the latent space in two dimensions. Distances between far-apart groups, and
                their sizes on the map, mean nothing.</p>
                <p><b>Missing values.</b> Every input row appears in the output; a row without usable composition has no
                cluster, and a warning counts such rows. A row without measured value is clustered, but does not count
                for the quartiles.</p>
                """) //
        .sinceVersion(5, 8, 0) //
        .ports(p -> p //
            .addInputPort("Model", "The trained model.", VibannModelPortObject.TYPE) //
            .addInputTable("Alloys", "The alloys to group: element columns and, where wanted, the measured value.") //
            .addOutputTable("Clustered Alloys", """
                    The input table with cluster, latent position (one column per dimension) and map coordinates.
                    """) //
            .addOutputTable("Clusters", """
                    One row per cluster: number of alloys; mean, quartiles, whiskers (the last value within 1.5
                    interquartile ranges) and extremes of the values; the exemplar, which is the most central alloy; and
                    the mean composition.
                    """) //
            .addOutputTable("Scores", """
                    One row per number of clusters tried: within-cluster sum of squares (elbow plot), silhouette, gap
                    statistic where asked for, and which one was chosen.
                    """) //
            .addOutputPort("Learnt Clusters", """
                    The clusters, for the <i>Latent Cluster Assigner</i>, which puts new alloys into them. They belong to
                    the model at the first input.
                    """, VibannClustersPortObject.TYPE)) //
        .model(m -> m //
            .parametersClass(LatentClustererNodeParameters.class) //
            .configure(LatentClusterer::configure) //
            .execute(LatentClusterer::execute)) //
        .nodeType(NodeType.Manipulator) //
        .keywords("k-means", "clustering", "latent space", "t-SNE", "elbow", "silhouette", "gap statistic", "embedding",
            "alloy", "metallic glass", "segmentation") //
        .addExternalResource("https://doi.org/10.1038/s41467-026-73008-0",
            "Article: Attention-enhanced variational learning for physically informed discovery of exceptionally "
                + "hard multicomponent bulk metallic glasses");

    /** Called by KNIME. */
    public LatentClustererNodeFactory() {
        super(NODE);
    }
}
