/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Family;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.math.OrderStatistics;

/**
 * What is in one cluster. Target values are in the unit of the target (HV); quartiles interpolate linearly between
 * order statistics (type 7 of Hyndman and Fan). Rows whose target is unknown do not count for
 * them; where that is every row, all of them are NaN.
 *
 * @param cluster number of the cluster, from 0
 * @param size number of rows
 * @param mean mean target
 * @param min least target
 * @param lowerWhisker least target within 1.5 inter-quartile ranges below the first quartile (Tukey)
 * @param q1 first quartile
 * @param median median
 * @param q3 third quartile
 * @param upperWhisker greatest target within 1.5 inter-quartile ranges above the third quartile
 * @param max greatest target
 * @param meanComposition mean of the rows' atomic fractions
 * @param exemplarRow row of the medoid
 * @param exemplar composition of the medoid
 * @param familyShares share of the rows by family, greatest first, in iteration order
 */
public record ClusterSummary(int cluster, int size, double mean, double min, double lowerWhisker, double q1,
    double median, double q3, double upperWhisker, double max, Composition meanComposition, int exemplarRow,
    Composition exemplar, Map<Family, Double> familyShares) {

    private static final double WHISKER = 1.5;

    /**
     * Describes every cluster.
     *
     * @param clustering clustering of the rows of {@code dataset}
     * @param dataset the rows, in the same order
     * @return one summary a cluster
     * @throws IllegalArgumentException where the numbers of rows differ
     */
    public static List<ClusterSummary> of(final LatentClustering clustering, final AlloyDataset dataset) {
        final int[] labels = clustering.labels();
        if (labels.length != dataset.size()) {
            throw new IllegalArgumentException("The clusters are of " + labels.length + " rows, the alloys of "
                + dataset.size() + ".");
        }
        final List<ClusterSummary> summaries = new ArrayList<>();
        for (int cluster = 0; cluster < clustering.k(); cluster++) {
            summaries.add(summarize(cluster, rowsOf(labels, cluster), clustering.exemplar(cluster), dataset));
        }
        return List.copyOf(summaries);
    }

    private static int[] rowsOf(final int[] labels, final int cluster) {
        final int[] rows = new int[labels.length];
        int size = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == cluster) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private static ClusterSummary summarize(final int cluster, final int[] rows, final int exemplar,
        final AlloyDataset dataset) {
        final double[] known = Arrays.stream(rows).mapToDouble(dataset::target).filter(value -> !Double.isNaN(value))
            .sorted().toArray();
        final double[] sorted = known.length == 0 ? new double[]{Double.NaN} : known;
        double sum = 0;
        for (final double value : sorted) {
            sum += value;
        }
        final double q1 = OrderStatistics.quantile(sorted, 0.25);
        final double q3 = OrderStatistics.quantile(sorted, 0.75);
        final double reach = WHISKER * (q3 - q1);
        return new ClusterSummary(cluster, rows.length, sum / sorted.length, sorted[0],
            Arrays.stream(sorted).filter(value -> value >= q1 - reach).min().orElse(q1), q1,
            OrderStatistics.quantile(sorted, 0.5), q3,
            Arrays.stream(sorted).filter(value -> value <= q3 + reach).max().orElse(q3),
            sorted[sorted.length - 1], meanComposition(rows, dataset.alloys()), exemplar,
            dataset.alloys().composition(exemplar), familyShares(rows, dataset.alloys()));
    }

    private static Composition meanComposition(final int[] rows, final Alloys alloys) {
        final Map<Element, Double> sums = new TreeMap<>();
        for (final int row : rows) {
            final Composition composition = alloys.composition(row);
            composition.elements().forEach(element -> sums.merge(element, composition.fraction(element), Double::sum));
        }
        return Composition.ofFractions(sums);
    }

    private static Map<Family, Double> familyShares(final int[] rows, final Alloys alloys) {
        final Map<Family, Integer> counts = new TreeMap<>();
        for (final int row : rows) {
            counts.merge(alloys.family(row), 1, Integer::sum);
        }
        final Map<Family, Double> shares = new LinkedHashMap<>();
        counts.entrySet().stream()
            .sorted(Map.Entry.<Family, Integer>comparingByValue(Comparator.reverseOrder()))
            .forEach(entry -> shares.put(entry.getKey(), (double)entry.getValue() / rows.length));
        return Collections.unmodifiableMap(shares);
    }
}
