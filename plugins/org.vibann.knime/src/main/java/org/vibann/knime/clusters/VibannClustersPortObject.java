/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusters;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.vibann.core.cluster.ClusterModel;
import org.vibann.knime.model.TimelessEntries;

/**
 * Clusters of a latent space in a KNIME workflow. Immutable. On disk it is the cluster file of the core in one zip
 * entry.
 */
public final class VibannClustersPortObject extends AbstractPortObject {

    /** The port type "VIBANN Clusters". */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(VibannClustersPortObject.class);

    /** Reads and writes the clusters. */
    public static final class Serializer extends AbstractPortObjectSerializer<VibannClustersPortObject> {

        @Override
        public void savePortObject(final VibannClustersPortObject portObject, final PortObjectZipOutputStream out,
            final ExecutionMonitor exec) throws IOException {
            TimelessEntries.writeContent(out, "meta.xml", "meta.xml", portObject.getClass(), content -> { });
            portObject.save(out, exec);
        }
    }

    private static final String ENTRY = "clusters.json";

    private VibannClustersPortObjectSpec m_spec;

    private ClusterModel m_clusters;

    /** For the framework, which calls load next. */
    public VibannClustersPortObject() {
        // filled by load
    }

    /**
     * @param spec which latent space the clusters are of
     * @param clusters the clusters
     */
    public VibannClustersPortObject(final VibannClustersPortObjectSpec spec, final ClusterModel clusters) {
        m_spec = spec;
        m_clusters = clusters;
    }

    @Override
    public VibannClustersPortObjectSpec getSpec() {
        return m_spec;
    }

    /** @return the clusters */
    public ClusterModel clusters() {
        return m_clusters;
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
            m_clusters.k(), m_clusters.k() == 1 ? "" : "s", m_spec.targetName(), m_clusters.latentSize());
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec) throws IOException {
        out.putNextEntry(TimelessEntries.of(ENTRY));
        m_clusters.write(out);
        out.closeEntry();
    }

    @Override
    protected void load(final PortObjectZipInputStream in, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws IOException {
        final ZipEntry entry = in.getNextEntry();
        if (entry == null || !ENTRY.equals(entry.getName())) {
            throw new IOException("The file holds no VIBANN clusters: entry \"" + ENTRY + "\" expected, "
                + (entry == null ? "end of file" : ("\"" + entry.getName() + "\"")) + " found.");
        }
        m_spec = (VibannClustersPortObjectSpec)spec;
        m_clusters = ClusterModel.read(new FilterInputStream(in) {
            @Override
            public void close() {
                // the archive goes on behind the entry
            }
        });
        if (m_clusters.latentSize() != m_spec.latentSize()) {
            throw new IOException("The VIBANN clusters are damaged: they have " + m_clusters.latentSize()
                + " dimensions, and their description says " + m_spec.latentSize() + ".");
        }
    }
}
