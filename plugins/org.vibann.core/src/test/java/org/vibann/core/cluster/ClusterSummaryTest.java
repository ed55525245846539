/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class ClusterSummaryTest {

    private static final ClusterSettings THREE = ClusterSettings.DEFAULT.withEmbed(false).withClusters(3);

    @Test
    void describesThePublishedClusters() throws CanceledException {
        final AlloyDataset dataset = GoldenData.dataset();
        final LatentClustering clustering = LatentClustering.fit(GoldenData.table("mu.csv"), THREE, Progress.NONE);
        final List<ClusterSummary> summaries = ClusterSummary.of(clustering, dataset);
        final JsonNode golden = GoldenData.json("clusters.json").get("k3");
        assertThat(summaries).hasSize(3);
        for (int published = 0; published < 3; published++) {
            final int size = golden.get("sizes").get(published).asInt();
            final JsonNode hv = golden.get("HV").get(published);
            final ClusterSummary summary =
                summaries.stream().filter(candidate -> candidate.size() == size).findFirst().orElseThrow();
            assertThat(summary.min()).isCloseTo(hv.get("min").asDouble(), within(1e-6));
            assertThat(summary.q1()).isCloseTo(hv.get("q1").asDouble(), within(1e-6));
            assertThat(summary.median()).isCloseTo(hv.get("median").asDouble(), within(1e-6));
            assertThat(summary.q3()).isCloseTo(hv.get("q3").asDouble(), within(1e-6));
            assertThat(summary.max()).isCloseTo(hv.get("max").asDouble(), within(1e-6));
            assertThat(summary.mean()).isCloseTo(hv.get("mean").asDouble(), within(1e-6));
            final JsonNode composition = golden.get("mean_composition").get(published);
            composition.fieldNames().forEachRemaining(symbol -> assertThat(
                summary.meanComposition().fraction(Element.ofSymbol(symbol).orElseThrow()))
                .as(symbol).isCloseTo(composition.get(symbol).asDouble(), within(2e-4)));
            final double reach = 1.5 * (summary.q3() - summary.q1());
            assertThat(summary.lowerWhisker()).isBetween(summary.q1() - reach, summary.q1());
            assertThat(summary.upperWhisker()).isBetween(summary.q3(), summary.q3() + reach);
            assertThat(summary.familyShares().values().stream().mapToDouble(share -> share).sum())
                .isCloseTo(1, within(1e-9));
            assertThat(List.copyOf(summary.familyShares().values()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(clustering.labels()[summary.exemplarRow()]).isEqualTo(summary.cluster());
        }
    }

    @Test
    void refusesOtherRows() throws CanceledException {
        final LatentClustering clustering =
            LatentClustering.fit(new double[][]{{1}, {2}, {4}, {9}}, THREE, Progress.NONE);
        assertThatThrownBy(() -> ClusterSummary.of(clustering, org.vibann.core.SmallModel.dataset()))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4 rows");
    }
}
