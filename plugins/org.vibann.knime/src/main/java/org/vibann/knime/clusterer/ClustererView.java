/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.cluster.ClusterScore;
import org.vibann.core.cluster.ClusterSummary;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.BoxPlot;
import org.vibann.core.picture.Heatmap;
import org.vibann.core.picture.Lines;
import org.vibann.core.picture.Lines.Mark;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.PointSample;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;
import org.vibann.core.picture.Statistics;
import org.vibann.knime.clusters.VibannClustersPortObject;

/** What the clusterer shows: the clusters on a map, what they are made of, and why there are so many. */
final class ClustererView {

    static final String DESCRIPTION = """
            A map of the latent space by cluster and by value, how the values are spread in each cluster, the mean
            composition of each cluster, and the scores by number of clusters with the chosen number marked.
            """;

    /** An element that no cluster has so much of on average, at.%, is left out of the heat map. */
    private static final double TRACE = 0.5;

    private static final double PERCENT = 100;

    private final Clustered m_clustered;

    private final LatentClustering m_clustering;

    private final List<String> m_keys;

    private final double[] m_values;

    private final String m_valueName;

    private ClustererView(final Clustered clustered, final List<String> keys, final String valueName) {
        m_clustered = clustered;
        m_clustering = clustered.clustering();
        m_keys = keys;
        m_values = clustered.values();
        m_valueName = valueName;
    }

    static Pictures of(final Clustered clustered, final List<String> keys, final String valueName) {
        return new ClustererView(clustered, keys, valueName).pictures();
    }

    private Pictures pictures() {
        final List<Panel> panels = new ArrayList<>();
        final double[][] map = m_clustering.embedding().orElseGet(m_clustering::principalComponents);
        final String name = m_clustering.embedding().isPresent() ? "t-SNE" : "Principal component";
        panels.add(byCluster(map, name));
        panels.add(byValue(map, name));
        panels.add(boxes());
        panels.add(compositions());
        if (m_clustering.scores().size() > 1) {
            panels.add(score("Elbow", "Within-cluster sum of squares", "Take the number where the fall becomes slow.",
                ClusterScore::wcss, score -> 0));
            panels.add(score("Silhouette", "Mean silhouette", "Near 1: clusters lie apart; near 0: they touch.",
                ClusterScore::silhouette, score -> 0));
            panels.add(score("Gap statistic", "Gap", "How much tighter the clusters are than of points without any, with "
                + "its standard error.", ClusterScore::gap, ClusterScore::gapError));
        }
        return new Pictures("Latent Clusterer", m_keys.size() + " alloys in " + m_clustering.k()
            + (m_clustering.k() == 1 ? " cluster." : " clusters."), panels);
    }

    private List<PointSample> samples(final double[][] map) {
        final int share = Math.max(PointSample.SHOWN / m_clustering.k(), 20);
        final List<PointSample> samples =
            IntStream.range(0, m_clustering.k()).mapToObj(c -> new PointSample(share)).toList();
        final int[] labels = m_clustering.labels();
        for (int i = 0; i < labels.length; i++) {
            final int row = i;
            samples.get(labels[i]).add(map[i][0], map[i][1], () -> point(row, map[row][0], map[row][1]));
        }
        return samples;
    }

    private Point point(final int row, final double x, final double y) {
        return Point.of(m_keys.get(row), m_clustered.alloys().composition(row).formula(), x, y)
            .coloured(m_values[row]);
    }

    private Panel byCluster(final double[][] map, final String name) {
        final List<PointSample> samples = samples(map);
        return new Scatter("Map of the latent space by cluster", "Alloys that the model sees as alike lie close to each "
            + "other. Distances between far groups mean little.", Axis.of(name + " 1", ""), Axis.of(name + " 2", ""),
            IntStream.range(0, samples.size())
                .mapToObj(c -> Series.of(VibannClustersPortObject.name(c), samples.get(c))).toList(),
            Guide.NONE, null);
    }

    private Panel byValue(final double[][] map, final String name) {
        final PointSample sample = new PointSample();
        IntStream.range(0, map.length).forEach(i -> sample.add(map[i][0], map[i][1],
            () -> point(i, map[i][0], map[i][1])));
        return new Scatter("Map of the latent space by " + m_valueName, "", Axis.of(name + " 1", ""),
            Axis.of(name + " 2", ""), List.of(Series.of("", sample)), Guide.NONE, Axis.of(m_valueName, ""));
    }

    private Panel boxes() {
        final int[] labels = m_clustering.labels();
        return new BoxPlot(m_valueName + " in each cluster", "Box: middle half of the values, with the median. Whiskers "
            + "end at the outermost values within 1.5 box lengths; circles are outliers.", "Cluster",
            Axis.of(m_valueName, ""), IntStream.range(0, m_clustering.k()).mapToObj(c -> Statistics.box(
                VibannClustersPortObject.name(c), IntStream.range(0, labels.length).filter(i -> labels[i] == c)
                    .mapToObj(i -> point(i, 0, m_values[i])).toList())).toList());
    }

    private Panel compositions() {
        final List<ClusterSummary> clusters = m_clustered.summaries();
        final List<Element> elements = m_clustered.alloys().elements().stream()
            .filter(e -> clusters.stream().anyMatch(c -> PERCENT * c.meanComposition().fraction(e) >= TRACE))
            .sorted(Comparator.comparingDouble((Element e) -> clusters.stream()
                .mapToDouble(c -> c.size() * c.meanComposition().fraction(e)).sum()).reversed()).toList();
        return new Heatmap("Mean composition of each cluster", "Elements below 0.5 at.% everywhere are left out.",
            "Element", elements.stream().map(Element::symbol).toList(), "Cluster",
            clusters.stream().map(c -> VibannClustersPortObject.name(c.cluster()) + " (" + c.size() + ")").toList(),
            Axis.of("Mean content", "at.%"), clusters.stream().map(c -> elements.stream()
                .map(e -> PERCENT * c.meanComposition().fraction(e)).toList()).toList());
    }

    private Panel score(final String title, final String quantity, final String reading,
        final ToDoubleFunction<ClusterScore> value, final ToDoubleFunction<ClusterScore> error) {
        final List<Point> points = m_clustering.scores().stream().map(score -> {
            final double y = value.applyAsDouble(score);
            final double e = error.applyAsDouble(score);
            return e > 0 ? Point.of(score.k(), y).within(y - e, y + e) : Point.of(score.k(), y);
        }).filter(point -> Double.isFinite(point.y())).toList();
        return new Lines(title, reading, Axis.of("Number of clusters", ""), Axis.of(quantity, ""),
            List.of(Series.of("", points)), List.of(new Mark(m_clustering.k(), "chosen: " + m_clustering.k())), false);
    }
}
