/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/**
 * The partitions of standardised rows into every number of clusters, what each is worth, and the one taken.
 *
 * @param partition the partition taken
 * @param scores one score for each number of clusters from 1
 * @param choice which number was taken and why
 * @param stability of the partition taken; empty where it was not asked for and for a single cluster
 */
record ClusterSearch(Partition partition, List<ClusterScore> scores, ClusterChoice choice,
    Optional<ClusterStability> stability) {

    static ClusterSearch run(final double[][] rows, final ClusterSettings settings, final Progress progress)
        throws CanceledException {
        final long seed = settings.seed();
        final List<Partition> partitions = KMeansRuns.run(rows, ClusterInput.largest(rows, settings),
            settings.restarts(), seed, named(progress.part(0, 0.35), "K-means"));
        final double[] silhouettes = Silhouette.of(rows, partitions, LatentClustering.SILHOUETTE_ROWS,
            named(progress.part(0.35, 0.45), "Silhouette"));
        final double[][] gaps = GapStatistic.of(rows, partitions, LatentClustering.GAP_ROWS, settings.restarts(), seed,
            named(progress.part(0.45, 0.8), "Gap statistic"));
        final ClusterChoice choice = ClusterChoice.of(settings, partitions, silhouettes, gaps);
        final List<ClusterStability> stabilities = settings.replicates() == 0 || partitions.size() < 2 ? List.of()
            : ClusterStability.of(rows, partitions.subList(1, partitions.size()), settings.replicates(), seed,
                named(progress.part(0.8, 1), "Stability"));
        return new ClusterSearch(partitions.get(choice.k() - 1),
            scores(partitions, silhouettes, gaps, stabilities, choice), choice,
            stabilities.isEmpty() || choice.k() == 1 ? Optional.empty()
                : Optional.of(stabilities.get(choice.k() - 2)));
    }

    private static Progress named(final Progress progress, final String what) {
        return (fraction, message) -> progress.report(fraction, () -> what + ": " + message.get());
    }

    private static List<ClusterScore> scores(final List<Partition> partitions, final double[] silhouettes,
        final double[][] gaps, final List<ClusterStability> stabilities, final ClusterChoice choice) {
        final double[] elbow = Kneedle.heights(partitions.stream().mapToDouble(Partition::wcss).toArray());
        final List<ClusterScore> scores = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            final boolean measured = i > 0 && !stabilities.isEmpty();
            scores.add(new ClusterScore(i + 1, partitions.get(i).wcss(), elbow[i], silhouettes[i], gaps[i][0],
                gaps[i][1], measured ? stabilities.get(i - 1).meanRand() : Double.NaN,
                measured ? stabilities.get(i - 1).sdRand() : Double.NaN, i + 1 == choice.k()));
        }
        return List.copyOf(scores);
    }
}
