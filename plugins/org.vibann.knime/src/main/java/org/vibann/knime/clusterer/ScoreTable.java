/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.cluster.ClusterChoice;
import org.vibann.core.cluster.ClusterCriterion;
import org.vibann.core.cluster.ClusterScore;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table with one row per number of clusters tried. */
final class ScoreTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("Clusters", IntCell.TYPE), //
        Columns.number("Within-cluster sum of squares"), //
        Columns.number("Silhouette", -1, 1), //
        Columns.number("Gap"), //
        Columns.number("Gap standard error"), //
        Columns.of("Chosen", BooleanCell.TYPE), //
        Columns.number("Elbow height"), //
        Columns.number("Stability (adjusted Rand)"), //
        Columns.number("Stability (Std. dev.)"), //
        Columns.of("Favoured by", StringCell.TYPE), //
        Columns.of("Why chosen", StringCell.TYPE));

    private static final String NO_GAP = "the sample for the gap statistic has fewer different alloys";

    private static final String NO_STABILITY = "only measured where asked for, from two clusters on";

    private ScoreTable() {
    }

    static BufferedDataTable create(final LatentClustering clustering, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC, true);
        long row = 0;
        for (final ClusterScore score : clustering.scores()) {
            final String favouredBy = favouredBy(clustering.choice(), score.k());
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(row++), //
                new IntCell(score.k()), //
                new DoubleCell(score.wcss()), //
                Cells.number(score.silhouette(), "a single cluster has no silhouette"), //
                Cells.number(score.gap(), NO_GAP), //
                Cells.number(score.gapError(), NO_GAP), //
                BooleanCell.get(score.chosen()), //
                Cells.number(score.elbow(), "a curve of fewer than three points has no elbow"), //
                Cells.number(score.stability(), NO_STABILITY), //
                Cells.number(score.stabilitySd(), NO_STABILITY), //
                text(favouredBy, "no criterion favours this number"), //
                text(score.chosen() ? why(clustering.choice(), score) : "", "not chosen")));
        }
        container.close();
        return container.getTable();
    }

    private static DataCell text(final String text, final String reason) {
        return text.isEmpty() ? new MissingCell(reason) : new StringCell(text);
    }

    private static String favouredBy(final ClusterChoice choice, final int k) {
        return String.join(", ", choice.favoured().entrySet().stream().filter(entry -> entry.getValue() == k)
            .map(entry -> name(entry.getKey())).toList());
    }

    private static String name(final ClusterCriterion criterion) {
        return switch (criterion) {
            case ELBOW -> "Elbow";
            case SILHOUETTE -> "Silhouette";
            case GAP -> "Gap statistic";
        };
    }

    /** For example "Elbow: the knee of the sums of squares, 0.312 above …; others: Silhouette 10, Gap statistic 1". */
    private static String why(final ClusterChoice choice, final ClusterScore score) {
        final String reason = choice.criterion().map(criterion -> name(criterion) + ": " + switch (criterion) {
            case ELBOW -> Double.isNaN(score.elbow()) ? "the sums of squares have no knee"
                : number("the knee of the sums of squares, %.3f above the line between their ends", score.elbow());
            case SILHOUETTE -> Double.isNaN(score.silhouette()) ? "no number of clusters has a silhouette"
                : number("the largest silhouette, %.3f", score.silhouette());
            case GAP -> number("the smallest number whose gap, %.3f, is not clearly below that of the next",
                score.gap());
        }).orElse("By hand");
        final List<String> others = new ArrayList<>();
        for (final Map.Entry<ClusterCriterion, Integer> entry : choice.favoured().entrySet()) {
            if (!choice.criterion().equals(Optional.of(entry.getKey()))) {
                others.add(name(entry.getKey()) + " " + entry.getValue());
            }
        }
        return reason + "; others: " + String.join(", ", others);
    }

    private static String number(final String format, final double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
