/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.traversal;

import java.util.Comparator;
import java.util.List;

import org.vibann.core.explain.LatentTraversal;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Bars;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Lines;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;

/** What the traversal shows: the target along each latent dimension. */
final class TraversalView {

    static final String DESCRIPTION = """
            The prediction along each dimension of the latent space, from the dimension with the widest range on, curved
            ones marked; and how strong, how straight and how much used each dimension is.
            """;

    /** R² of the straight line below which a dimension is called curved. */
    private static final double STRAIGHT = 0.95;

    private TraversalView() {
    }

    static Pictures of(final List<LatentTraversal> traversals, final String target) {
        final List<LatentTraversal> widest =
            traversals.stream().sorted(Comparator.comparingDouble(LatentTraversal::range).reversed()).toList();
        final List<Point> shape = traversals.stream().map(t -> Point.of("", DimensionTable.name(t), t.kl(), t.range()))
            .toList();
        return new Pictures("Latent Traversal",
            "Each small picture follows one latent dimension, the others held; the same axis in all tells the strong ones.",
            List.of(
                new Lines(target + " along each latent dimension", "Widest range first. A dimension is marked as curved "
                    + "where a straight line explains less than 95 % of the change.", Axis.of("Latent value", ""),
                    Axis.of("Network's " + target, ""), widest.stream().map(TraversalView::series).toList(), List.of(),
                    true),
                new Bars("Range of " + target + " by dimension", "Greatest less least prediction along the way.",
                    "Dimension", widest.stream().map(t -> Integer.toString(t.dimension() + 1)).toList(),
                    Axis.of("Range", target), List.of(
                        BarSeries.of("Network", widest.stream().map(LatentTraversal::range).toList()),
                        BarSeries.of("Whole model", widest.stream().map(LatentTraversal::modelRange).toList())), false),
                new Scatter("Range against use", "A dimension with a divergence near 0 carries nothing of the composition.",
                    Axis.of("KL divergence", "nats"), Axis.of("Range", target), List.of(Series.of("", shape)), Guide.NONE,
                    null)));
    }

    private static Series series(final LatentTraversal traversal) {
        final boolean curved = traversal.linearity() < STRAIGHT;
        return Series.of((traversal.dimension() + 1) + (curved ? ": curved, R² " + Figures.of(traversal.linearity()) : ""),
            traversal.steps().stream().map(step -> Point.of("", step.decoded().formula(), step.position(), step.network()))
                .toList());
    }
}
