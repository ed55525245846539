/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The latents of the reference model fall into the clusters that the reference finds in them. */
class PublishedClustersTest {

    private static final ClusterSettings PLAIN = ClusterSettings.DEFAULT.withEmbed(false).withReplicates(0);

    private static double[][] mu() {
        return GoldenData.table("mu.csv");
    }

    @Test
    void findsThePublishedClusters() throws CanceledException {
        final JsonNode golden = GoldenData.json("clusters.json");
        final LatentClustering clustering = LatentClustering.fit(mu(), PLAIN, Progress.NONE);
        for (final ClusterScore score : clustering.scores()) {
            final JsonNode expected = golden.get("k").get(String.valueOf(score.k()));
            final double wcss = expected.get("wcss").asDouble();
            assertThat(score.wcss()).as("WCSS of k = %d", score.k()).isLessThan(wcss * 1.001);
            if (score.k() <= 3) {
                assertThat(score.wcss()).isCloseTo(wcss, within(1e-6 * wcss));
            }
            if (score.k() > 1 && Math.abs(score.wcss() - wcss) < 1e-6 * wcss) {
                assertThat(score.silhouette()).as("silhouette of k = %d", score.k())
                    .isCloseTo(expected.get("silhouette").asDouble(), within(1e-6));
            }
        }
        assertThat(clustering.scores().get(0).silhouette()).isNaN();
        assertThat(clustering.k()).isEqualTo(golden.get("kneedle_elbow_k").asInt());
        assertThat(clustering.scores()).filteredOn(ClusterScore::chosen).singleElement()
            .extracting(ClusterScore::k).isEqualTo(4);
    }

    @Test
    void choosesTenByTheSilhouette() throws CanceledException {
        assertThat(LatentClustering.fit(mu(), PLAIN.withCriterion(ClusterCriterion.SILHOUETTE), Progress.NONE).k())
            .isEqualTo(10);
    }

    @Test
    void labelsThreeClustersAsPublished() throws CanceledException {
        final LatentClustering clustering = LatentClustering.fit(mu(), PLAIN.withClusters(3), Progress.NONE);
        final double[][] golden = GoldenData.table("kmeans3_labels.csv");
        final int[] labels = clustering.labels();
        final Set<String> pairs = new HashSet<>();
        for (int i = 0; i < labels.length; i++) {
            pairs.add(labels[i] + "=" + (int)golden[i][0]);
        }
        assertThat(labels).hasSize(673);
        assertThat(pairs).as("one name for one name").hasSize(3);
        assertThat(clustering.assign(mu())).isEqualTo(labels);
        assertThat(labels[0]).as("the cluster of the first row is number 0").isZero();
    }
}
