/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vibann.core.GoldenData;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class ClusterExtrasTest {

    private static final ClusterSettings THREE = ClusterSettings.DEFAULT.withEmbed(false).withClusters(3);

    @Test
    void computesTheAdjustedRandIndex() {
        final int[] one = {0, 0, 0, 1, 1, 1};
        assertThat(ClusterStability.adjustedRand(one, new int[]{1, 1, 1, 0, 0, 0})).isEqualTo(1);
        // Contingency 2 1 / 1 2: (2 - 6 * 6 / 15) / (6 - 6 * 6 / 15).
        assertThat(ClusterStability.adjustedRand(one, new int[]{0, 0, 1, 0, 1, 1}))
            .isCloseTo((2 - 2.4) / (6 - 2.4), within(1e-12));
        final SeededRandom random = SeededRandom.of(1);
        final int[] left = new int[2000];
        final int[] right = new int[2000];
        for (int i = 0; i < left.length; i++) {
            left[i] = random.nextInt(4);
            right[i] = random.nextInt(3);
        }
        assertThat(ClusterStability.adjustedRand(left, right)).isCloseTo(0, within(0.01));
    }

    @Test
    void findsSeparateGroupsStableAndNoiseNot() throws CanceledException {
        final double[][] groups = points(150, 20);
        final double[][] noise = points(150, 0);
        final ClusterStability firm = ClusterStability.of(LatentClustering.fit(groups, THREE, Progress.NONE), groups,
            20, 1, Progress.NONE);
        final ClusterStability loose = ClusterStability.of(LatentClustering.fit(noise, THREE, Progress.NONE), noise,
            20, 1, Progress.NONE);
        assertThat(firm.meanRand()).isEqualTo(1);
        assertThat(firm.sdRand()).isZero();
        assertThat(firm.jaccard()).hasSize(3).allMatch(similarity -> similarity > 0.999);
        assertThat(loose.meanRand()).isLessThan(0.8);
        assertThat(loose.jaccard()).allMatch(similarity -> similarity > 0 && similarity < 0.95);
        assertThat(ClusterStability.of(LatentClustering.fit(noise, THREE, Progress.NONE), noise, 20, 1,
            Progress.NONE)).isEqualTo(loose);
        assertThatThrownBy(() -> ClusterStability.of(LatentClustering.fit(noise, THREE, Progress.NONE), groups, 1, 1,
            Progress.NONE)).hasMessageContaining("at least 2 samples");
    }

    @Test
    void findsBoronEnrichedInTheLibraryCluster() throws CanceledException {
        final LatentClustering clustering = LatentClustering.fit(GoldenData.table("mu.csv"), THREE, Progress.NONE);
        final Alloys alloys = GoldenData.dataset().alloys();
        final List<ElementEnrichment> all = ElementEnrichment.of(clustering, alloys);
        assertThat(all).as("only elements that occur").hasSize(3 * 47)
            .noneMatch(entry -> entry.element() == Element.Pb);
        // The published film cluster of 261 rows is B, Fe and Nb.
        final int film = clustering.labels()[672];
        assertThat(all.stream().filter(entry -> entry.cluster() == film).limit(3).map(ElementEnrichment::element))
            .containsExactlyInAnyOrder(Element.B, Element.Fe, Element.Nb);
        for (final ElementEnrichment entry : all) {
            final double difference = entry.shareInside() - entry.shareOutside();
            assertThat(Math.signum(entry.z())).isEqualTo(Math.signum(difference));
        }
    }

    private static double[][] points(final int rows, final double apart) {
        final SeededRandom random = SeededRandom.of(4, rows);
        final double[][] points = new double[rows][3];
        for (int i = 0; i < rows; i++) {
            points[i] = new double[]{random.nextGaussian() + apart * (i % 3),
                random.nextGaussian() + apart * (i % 3 % 2), random.nextGaussian()};
        }
        return points;
    }
}
