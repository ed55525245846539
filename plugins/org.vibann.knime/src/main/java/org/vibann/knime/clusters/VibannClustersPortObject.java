/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.vibann.core.cluster.ClusterModel;
import org.vibann.knime.model.LearntPortObject;

/** Clusters of a latent space in a KNIME workflow. On disk they are the cluster file of the core. */
public final class VibannClustersPortObject extends LearntPortObject<VibannClustersPortObjectSpec, ClusterModel> {

    /** The port type "VIBANN Clusters". */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(VibannClustersPortObject.class);

    /** Reads and writes the clusters. */
    public static final class Serializer extends LearntSerializer<VibannClustersPortObject> {
    }

    private static final String WHAT = "VIBANN clusters";

    private static final String ENTRY = "clusters.json";

    /** For the framework, which calls load next. */
    public VibannClustersPortObject() {
        super(WHAT, ENTRY);
    }

    /**
     * @param spec which latent space the clusters are of
     * @param clusters the clusters
     */
    public VibannClustersPortObject(final VibannClustersPortObjectSpec spec, final ClusterModel clusters) {
        super(WHAT, ENTRY, spec, clusters);
    }

    /** @return the clusters */
    public ClusterModel clusters() {
        return content();
    }

    /**
     * @param cluster number of a cluster, from 0
     * @return its name for people, who count from 1
     */
    public static String name(final int cluster) {
        return "Cluster " + (cluster + 1);
    }

    @Override
    public String getSummary() {
        return String.format(Locale.ROOT, "VIBANN clusters: %d cluster%s of the latent space of %s, %d dimensions",
            clusters().k(), clusters().k() == 1 ? "" : "s", getSpec().targetName(), clusters().latentSize());
    }

    @Override
    protected void write(final ClusterModel clusters, final OutputStream out) throws IOException {
        clusters.write(out);
    }

    @Override
    protected ClusterModel read(final InputStream in, final VibannClustersPortObjectSpec spec) throws IOException {
        final ClusterModel clusters = ClusterModel.read(in);
        if (clusters.latentSize() != spec.latentSize()) {
            throw new IOException("The VIBANN clusters are damaged: they have " + clusters.latentSize()
                + " dimensions, and their description says " + spec.latentSize() + ".");
        }
        return clusters;
    }
}
