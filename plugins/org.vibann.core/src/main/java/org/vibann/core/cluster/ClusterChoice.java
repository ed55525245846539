/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which number of clusters was taken, and which ones the criteria favour: they often disagree.
 *
 * @param k the number taken
 * @param criterion the criterion that chose it; empty where it was given by hand
 * @param favoured the number that each criterion favours, in the order of the criteria
 */
public record ClusterChoice(int k, Optional<ClusterCriterion> criterion, Map<ClusterCriterion, Integer> favoured) {

    /** Keeps a copy of the map in the order of the criteria. */
    public ClusterChoice {
        favoured = Collections.unmodifiableMap(new EnumMap<>(favoured));
    }

    static ClusterChoice of(final ClusterSettings settings, final List<Partition> partitions,
        final double[] silhouettes, final double[][] gaps) {
        final Map<ClusterCriterion, Integer> favoured = new EnumMap<>(ClusterCriterion.class);
        favoured.put(ClusterCriterion.ELBOW, Kneedle.knee(partitions.stream().mapToDouble(Partition::wcss).toArray()));
        int best = 1;
        for (int k = 2; k <= silhouettes.length; k++) {
            best = best == 1 || silhouettes[k - 1] > silhouettes[best - 1] ? k : best;
        }
        favoured.put(ClusterCriterion.SILHOUETTE, best);
        favoured.put(ClusterCriterion.GAP, GapStatistic.choose(gaps));
        return settings.clusters().isPresent()
            ? new ClusterChoice(settings.clusters().getAsInt(), Optional.empty(), favoured)
            : new ClusterChoice(favoured.get(settings.criterion()), Optional.of(settings.criterion()), favoured);
    }
}
