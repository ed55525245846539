/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.GoldenData;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class LatentClusteringTest {

    private static final ClusterSettings PLAIN = ClusterSettings.DEFAULT.withEmbed(false).withReplicates(0);

    private static double[][] mu() {
        return GoldenData.table("mu.csv");
    }

    @Test
    void reportsWhatEveryCriterionFavoursWhicheverChooses() throws CanceledException {
        final ClusterSettings samples = PLAIN.withReplicates(6);
        final LatentClustering byHand = LatentClustering.fit(mu(), samples.withClusters(3), Progress.NONE);
        final LatentClustering byElbow = LatentClustering.fit(mu(), samples, Progress.NONE);
        assertThat(byHand.choice().criterion()).isEmpty();
        assertThat(byHand.choice().k()).isEqualTo(3);
        assertThat(byElbow.choice().criterion()).contains(ClusterCriterion.ELBOW);
        assertThat(byElbow.choice().favoured()).isEqualTo(byHand.choice().favoured())
            .containsEntry(ClusterCriterion.ELBOW, 4).containsEntry(ClusterCriterion.SILHOUETTE, 10)
            .containsKey(ClusterCriterion.GAP);
        assertThat(byElbow.scores()).hasSize(10).allSatisfy(score -> {
            assertThat(score.gap()).isFinite();
            assertThat(score.gapError()).isPositive();
            assertThat(score.elbow()).isBetween(0.0, 1.0);
            if (score.k() == 1) {
                assertThat(score.stability()).isNaN();
            } else {
                assertThat(score.stability()).isBetween(0.3, 1.0);
                assertThat(score.stabilitySd()).isBetween(0.0, 0.5);
            }
        });
        assertThat(byHand.stability().orElseThrow().meanRand()).isEqualTo(byHand.scores().get(2).stability());
        assertThat(byHand.stability().orElseThrow().jaccard()).hasSize(3);
        assertThat(LatentClustering.fit(blobs(30, 3, 2), PLAIN, Progress.NONE).stability()).isEmpty();
    }

    @Test
    void namesTheMostCentralRowsNearestFirst() throws CanceledException {
        final double[][] mu = mu();
        final LatentClustering clustering = LatentClustering.fit(mu, PLAIN.withClusters(3), Progress.NONE);
        final double[] distances = clustering.model().distances(mu);
        for (int cluster = 0; cluster < 3; cluster++) {
            final java.util.List<Integer> medoids = clustering.medoids(cluster);
            assertThat(medoids).hasSize(3).first().isEqualTo(clustering.exemplar(cluster));
            assertThat(distances[medoids.get(0)]).isLessThanOrEqualTo(distances[medoids.get(1)]);
            assertThat(distances[medoids.get(1)]).isLessThanOrEqualTo(distances[medoids.get(2)]);
            for (int i = 0; i < mu.length; i++) {
                if (clustering.labels()[i] == cluster) {
                    assertThat(distances[i]).isGreaterThanOrEqualTo(distances[medoids.get(0)]);
                }
            }
        }
    }

    @Test
    void embedsTheLatentsFaithfully() throws CanceledException {
        final double[][] mu = mu();
        final LatentClustering clustering =
            LatentClustering.fit(mu, ClusterSettings.DEFAULT.withClusters(3), Progress.NONE);
        final double[][] map = clustering.embedding().orElseThrow();
        assertThat(map).hasDimensions(673, 2);
        assertThat(trustworthiness(LatentScaler.fit(mu).scale(mu), map, 12)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void findsSeparateGroupsAndTheirMiddle() throws CanceledException {
        final double[][] rows = blobs(90, 3, 5);
        final LatentClustering clustering = LatentClustering.fit(rows, PLAIN, Progress.NONE);
        assertThat(clustering.k()).isEqualTo(3);
        final int[] labels = clustering.labels();
        for (int i = 0; i < rows.length; i++) {
            assertThat(labels[i]).isEqualTo(i % 3);
        }
        for (int cluster = 0; cluster < 3; cluster++) {
            assertThat(labels[clustering.exemplar(cluster)]).isEqualTo(cluster);
        }
        assertThat(LatentClustering.fit(rows, PLAIN.withCriterion(ClusterCriterion.SILHOUETTE), Progress.NONE).k())
            .isEqualTo(3);
        // Without the three dimensions of pure noise: the gap statistic is known to settle for one cluster early.
        assertThat(LatentClustering.fit(blobs(90, 3, 2), PLAIN.withCriterion(ClusterCriterion.GAP), Progress.NONE).k())
            .isEqualTo(3);
    }

    @Test
    void findsOneClusterWhereThereIsNoneByTheGap() throws CanceledException {
        final SeededRandom random = SeededRandom.of(8);
        final double[][] rows = new double[200][4];
        for (final double[] row : rows) {
            Arrays.setAll(row, j -> random.nextDouble());
        }
        assertThat(LatentClustering.fit(rows, PLAIN.withCriterion(ClusterCriterion.GAP), Progress.NONE).k()).isOne();
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() throws Exception {
        final double[][] rows = blobs(120, 4, 3);
        final ClusterSettings settings = ClusterSettings.DEFAULT;
        final LatentClustering here = LatentClustering.fit(rows, settings, Progress.NONE);
        // Inside a worker of a narrow pool, parallel streams run on that pool instead of the common one.
        for (final int threads : new int[]{1, 3}) {
            final java.util.concurrent.ForkJoinPool pool = new java.util.concurrent.ForkJoinPool(threads);
            final LatentClustering there =
                pool.submit(() -> LatentClustering.fit(rows, settings, Progress.NONE)).get();
            pool.shutdown();
            assertThat(there.labels()).isEqualTo(here.labels());
            assertThat(there.scores()).isEqualTo(here.scores());
            assertThat(there.centroids()).isDeepEqualTo(here.centroids());
            assertThat(there.embedding().orElseThrow()).isDeepEqualTo(here.embedding().orElseThrow());
            assertThat(there.principalComponents()).isDeepEqualTo(here.principalComponents());
        }
    }

    @Test
    void ignoresConstantDimensionsAndScale() throws CanceledException {
        final double[][] rows = blobs(60, 3, 2);
        final double[][] stretched = Arrays.stream(rows)
            .map(row -> new double[]{1000 * row[0] - 7, 0.3, 0.001 * row[1]}).toArray(double[][]::new);
        assertThat(LatentClustering.fit(stretched, PLAIN.withClusters(3), Progress.NONE).labels())
            .isEqualTo(LatentClustering.fit(rows, PLAIN.withClusters(3), Progress.NONE).labels());
    }

    @Test
    void projectsOnOrthogonalAxesOfFallingVariance() throws CanceledException {
        final double[][] components = LatentClustering.fit(blobs(80, 4, 6), PLAIN, Progress.NONE).principalComponents();
        double first = 0;
        double second = 0;
        double both = 0;
        for (final double[] row : components) {
            first += row[0] * row[0];
            second += row[1] * row[1];
            both += row[0] * row[1];
        }
        assertThat(first).isGreaterThan(second);
        assertThat(both / Math.sqrt(first * second)).isCloseTo(0, within(1e-9));
    }

    @Test
    void saysWhatItCannotDo() {
        assertThatThrownBy(() -> LatentClustering.fit(new double[1][2], PLAIN, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> LatentClustering.fit(new double[30][2], PLAIN.withClusters(3), Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("only 1 different");
        assertThatThrownBy(() -> LatentClustering.fit(new double[20_001][2], ClusterSettings.DEFAULT, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at most 20000 rows, and there are 20001");
        assertThatThrownBy(() -> LatentClustering.checkEmbedding(7)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("at least 8 rows");
        assertThatThrownBy(() -> PLAIN.withReplicates(1)).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("bootstrap samples");
        assertThatThrownBy(() -> LatentClustering.fit(new double[][]{{1}, {Double.NaN}}, PLAIN, Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Row 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.45, 0.51, 0.7})
    void stopsWhereverItIsCancelled(final double when) {
        final AtomicInteger after = new AtomicInteger();
        final ClusterSettings quick = new ClusterSettings(OptionalInt.empty(), ClusterCriterion.ELBOW, 4, 3, 1, true, 30,
            500, 4);
        final double[][] rows = blobs(Tsne.EXACT_ROWS + 1, 3, 4);
        assertThatThrownBy(() -> LatentClustering.fit(rows, quick, (fraction, message) -> {
            if (fraction >= when) {
                after.incrementAndGet();
                throw new CanceledException();
            }
        })).isInstanceOf(CanceledException.class);
        assertThat(after.get()).as("reports from the cancel on").isOne();
    }

    /** Groups of points around far corners, row i in group i mod groups. */
    private static double[][] blobs(final int rows, final int groups, final int size) {
        final SeededRandom random = SeededRandom.of(4, rows);
        final double[][] points = new double[rows][size];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < size; j++) {
                points[i][j] = random.nextGaussian() + (j == 0 ? 12 * (i % groups) : 0)
                    + (j == 1 ? 15 * (i % groups % 2) : 0);
            }
        }
        return points;
    }

    /** Venna and Kaski, Neural Networks 14 (2001) 1. */
    static double trustworthiness(final double[][] rows, final double[][] map, final int neighbours) {
        final int n = rows.length;
        double penalty = 0;
        for (int i = 0; i < n; i++) {
            final int[] original = order(rows, i);
            final int[] rank = new int[n];
            for (int r = 0; r < original.length; r++) {
                rank[original[r]] = r + 1;
            }
            final int[] drawn = order(map, i);
            for (int r = 0; r < neighbours; r++) {
                penalty += Math.max(0, rank[drawn[r]] - neighbours);
            }
        }
        return 1 - 2.0 / ((double)n * neighbours * (2.0 * n - 3 * neighbours - 1)) * penalty;
    }

    private static int[] order(final double[][] rows, final int row) {
        return java.util.stream.IntStream.range(0, rows.length).filter(j -> j != row).boxed()
            .sorted(java.util.Comparator.comparingDouble(j -> Vectors.squaredDistance(rows[row], rows[j])))
            .mapToInt(Integer::intValue).toArray();
    }
}
