/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.Alloys;

/**
 * Whether an element is more usual in a cluster than outside of it.
 *
 * @param cluster number of the cluster, from 0
 * @param element the element
 * @param shareInside share of the cluster's rows that hold it
 * @param shareOutside share of the other rows that hold it; NaN where there are none
 * @param contentInside mean atomic fraction in the cluster
 * @param contentOutside mean atomic fraction in the other rows; NaN where there are none
 * @param z statistic of the test of equal shares with pooled variance: beyond about 3 (or -3) not by chance; NaN where
 *            all or no rows hold it
 */
public record ElementEnrichment(int cluster, Element element, double shareInside, double shareOutside,
    double contentInside, double contentOutside, double z) {

    /**
     * Compares every cluster with the rest.
     *
     * @param clustering clustering of the rows of {@code alloys}
     * @param alloys the rows, in the same order
     * @return one entry for each cluster and each element that some row holds; by cluster, most enriched first
     * @throws IllegalArgumentException where the numbers of rows differ
     */
    public static List<ElementEnrichment> of(final LatentClustering clustering, final Alloys alloys) {
        final int[] labels = clustering.labels();
        if (labels.length != alloys.size()) {
            throw new IllegalArgumentException("The clusters are of " + labels.length + " rows, the alloys of "
                + alloys.size() + ".");
        }
        final List<ElementEnrichment> all = new ArrayList<>();
        for (int cluster = 0; cluster < clustering.k(); cluster++) {
            final List<ElementEnrichment> some = new ArrayList<>();
            for (int column = 0; column < alloys.elements().size(); column++) {
                add(some, labels, cluster, alloys, column);
            }
            some.sort(Comparator.comparingDouble((ElementEnrichment entry) -> -entry.z())
                .thenComparing(entry -> entry.element().symbol()));
            all.addAll(some);
        }
        return List.copyOf(all);
    }

    private static void add(final List<ElementEnrichment> some, final int[] labels, final int cluster,
        final Alloys alloys, final int column) {
        final double[] rows = new double[2];
        final double[] holding = new double[2];
        final double[] content = new double[2];
        for (int i = 0; i < labels.length; i++) {
            final int side = labels[i] == cluster ? 0 : 1;
            final double fraction = alloys.fraction(i, column);
            rows[side]++;
            holding[side] += fraction > 0 ? 1 : 0;
            content[side] += fraction;
        }
        if (holding[0] + holding[1] > 0) {
            final double pooled = (holding[0] + holding[1]) / (rows[0] + rows[1]);
            final double error = Math.sqrt(pooled * (1 - pooled) * (1 / rows[0] + 1 / rows[1]));
            some.add(new ElementEnrichment(cluster, alloys.elements().get(column), holding[0] / rows[0],
                holding[1] / rows[1], content[0] / rows[0], content[1] / rows[1],
                (holding[0] / rows[0] - holding[1] / rows[1]) / error));
        }
    }
}
