/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.vibann.core.cluster.ClusterModel;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Bars;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Histogram;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.PointSample;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;
import org.vibann.core.picture.Statistics;
import org.vibann.knime.clusters.VibannClustersPortObject;

/** What the assigner shows, gathered row by row: new alloys on the map of the learnt clusters, far ones marked. */
final class AssignerView {

    static final String DESCRIPTION = """
            The alloys on the map of the learnt clusters (principal components of the latent space), those far from every
            cluster marked; how many alloys each cluster gets; and how unusual their distances are.
            """;

    private static final int SHARE = 20;

    private final ClusterModel m_clusters;

    private final double m_farRank;

    private final List<PointSample> m_near;

    private final PointSample m_far = new PointSample(PointSample.SHOWN / 2);

    private final PointSample m_ranks = new PointSample(SHARE * 1000);

    private final long[] m_sizes;

    /** @param farRank share of learnt alloys nearer to their cluster above which an alloy is called far */
    AssignerView(final ClusterModel clusters, final double farRank) {
        m_clusters = clusters;
        m_farRank = farRank;
        m_sizes = new long[clusters.k()];
        m_near = IntStream.range(0, clusters.k())
            .mapToObj(c -> new PointSample(Math.max(SHARE, PointSample.SHOWN / clusters.k()))).toList();
    }

    /**
     * Counts an alloy.
     *
     * @param key its row ID
     * @param formula makes its formula
     * @param cluster its cluster
     * @param rank its distance's rank; NaN where the clusters are not calibrated
     * @param place its place on the map
     */
    void add(final String key, final Supplier<String> formula, final int cluster, final double rank,
        final double[] place) {
        m_sizes[cluster]++;
        m_ranks.add(Point.of(rank, 0));
        (rank > m_farRank ? m_far : m_near.get(cluster)).add(place[0], place[1],
            () -> Point.of(key, formula.get(), place[0], place[1]));
    }

    Pictures pictures() {
        final List<Panel> panels = new ArrayList<>();
        final List<Series> groups = new ArrayList<>();
        final double[][] centres = m_clusters.centroidMap();
        for (int c = 0; c < m_clusters.k(); c++) {
            groups.add(Series.of(VibannClustersPortObject.name(c), m_near.get(c)));
        }
        groups.add(Series.of("Far from every cluster", m_far));
        groups.add(Series.of("Centres of the clusters", IntStream.range(0, centres.length)
            .mapToObj(c -> Point.of("", VibannClustersPortObject.name(c), centres[c][0], centres[c][1])).toList()));
        panels.add(new Scatter("Alloys on the map of the learnt clusters", "An alloy far from every cluster is of a kind that "
            + "the clusters were not learnt from.", Axis.of("Principal component 1", ""),
            Axis.of("Principal component 2", ""), groups, Guide.NONE, null));
        panels.add(new Bars("Alloys by cluster", "", "Cluster", IntStream.rangeClosed(1, m_sizes.length)
            .mapToObj(Integer::toString).toList(), Axis.of("Alloys", ""), List.of(BarSeries.of("",
                java.util.Arrays.stream(m_sizes).asDoubleStream().boxed().toList())), false));
        if (m_ranks.total() > 0) {
            panels.add(new Histogram("How unusual the distances are", "Share of learnt alloys that lay nearer to their cluster "
                + "when it was learnt without them: far above " + Figures.of(m_farRank) + ".", Axis.of("Distance rank", ""),
                Statistics.bins(m_ranks.points().stream().mapToDouble(Point::x).toArray()), "alloys"));
        }
        return new Pictures("Latent Cluster Assigner", Figures.count(m_far.total(), "alloy is", "alloys are")
            + " far from every cluster.", panels);
    }
}
