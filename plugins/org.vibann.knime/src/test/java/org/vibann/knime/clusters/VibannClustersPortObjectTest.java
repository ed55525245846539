/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortUtil;
import org.vibann.core.alloy.Element;
import org.vibann.core.cluster.ClusterSettings;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.core.run.Progress;

/** The clusters port: on disk and back. */
class VibannClustersPortObjectTest {

    private static final double[][] LATENTS = new double[40][2];

    private static VibannClustersPortObject clusters;

    @BeforeAll
    static void learn() throws Exception {
        for (int i = 0; i < LATENTS.length; i++) {
            LATENTS[i][0] = 10 * (i % 3) + Math.sin(i);
            LATENTS[i][1] = Math.cos(3 * i);
        }
        final var clustering =
            LatentClustering.fit(LATENTS, ClusterSettings.DEFAULT.withEmbed(false).withClusters(3), Progress.NONE);
        clusters = new VibannClustersPortObject(
            new VibannClustersPortObjectSpec("HV", List.of(Element.Fe, Element.B), 2),
            clustering.model().madeWith("0123abcd"));
    }

    private static byte[] write(final VibannClustersPortObject object) throws Exception {
        final var out = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, out, new ExecutionMonitor());
        return out.toByteArray();
    }

    private static VibannClustersPortObject read(final byte[] bytes) throws Exception {
        return (VibannClustersPortObject)PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes),
            new ExecutionMonitor());
    }

    @Test
    void comesBackBitForBit() throws Exception {
        final byte[] bytes = write(clusters);
        assertThat(write(clusters)).as("the same clusters give the same bytes").isEqualTo(bytes);
        final VibannClustersPortObject back = read(bytes);
        assertThat(back.getSpec()).isEqualTo(clusters.getSpec());
        assertThat(back.getSpec().elements()).containsExactly(Element.Fe, Element.B);
        assertThat(back.getSummary()).isEqualTo(clusters.getSummary()).contains("3 clusters", "HV", "2 dimensions");
        assertThat(back.clusters().fingerprint()).contains("0123abcd");
        assertThat(back.clusters().assign(LATENTS)).isEqualTo(clusters.clusters().assign(LATENTS));
        final double[] distances = clusters.clusters().distances(LATENTS);
        assertThat(back.clusters().distances(LATENTS)).containsExactly(distances);
        assertThat(back.clusters().ranks(distances)).containsExactly(clusters.clusters().ranks(distances));
        assertThat(back.clusters().project(LATENTS)).isDeepEqualTo(clusters.clusters().project(LATENTS));
    }

    @Test
    void tellsTruncatedClustersFromWholeOnes() throws Exception {
        final byte[] bytes = write(clusters);
        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2))).isInstanceOf(IOException.class);
    }
}
