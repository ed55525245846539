/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.KNIMEException;
import org.vibann.core.cluster.ClusterModel;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.model.ModelElements;
import org.vibann.knime.model.ModelPortions;
import org.vibann.knime.model.UnseenElementPolicy;
import org.vibann.knime.table.AlloyRow;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.table.RowProblems;

/** Assigns rows to clusters, a block at once. Each row has an answer. */
final class BlockAssigner implements ColumnAppender.Block {

    private static final String NOT_CALIBRATED = "the clusters do not know how far alloys usually are";

    private final TrainedModel m_model;

    private final ClusterModel m_clusters;

    private final AlloyRowParser m_parser;

    private final LatentClusterAssignerNodeParameters m_parameters;

    private final ModelElements m_elements;

    private final AssignerView m_view;

    private final ColumnAppender m_appender;

    private final RowProblems m_problems = new RowProblems();

    private long m_far;

    BlockAssigner(final TrainedModel model, final ClusterModel clusters, final AlloyRowParser parser,
        final LatentClusterAssignerNodeParameters parameters, final AssignerView view, final ColumnAppender appender) {
        m_model = model;
        m_clusters = clusters;
        m_parser = parser;
        m_parameters = parameters;
        m_elements = new ModelElements(model, parser.elements());
        m_view = view;
        m_appender = appender;
    }

    @Override
    public List<DataCell[]> cells(final List<DataRow> rows, final long first, final ExecutionMonitor monitor)
        throws CanceledExecutionException, KNIMEException {
        final List<DataCell[]> appended = new ArrayList<>(rows.size());
        final List<Integer> places = new ArrayList<>(rows.size());
        final List<double[]> fractions = new ArrayList<>(rows.size());
        for (final DataRow row : rows) {
            final AlloyRow read = m_parser.parse(row);
            final AlloyRow parsed = m_elements.seenOnly(read);
            if (parsed instanceof AlloyRow.Usable usable) {
                places.add(appended.size());
                fractions.add(usable.fractions());
                appended.add(null);
            } else if (parsed instanceof AlloyRow.Unusable unusable) {
                if (read instanceof AlloyRow.Usable && m_parameters.m_unseenElements == UnseenElementPolicy.FAIL) {
                    throw ModelElements.failure(unusable, row.getKey().getString(), first + appended.size(), 2);
                }
                m_problems.add(row.getKey().getString(), unusable);
                appended.add(m_appender.missing("No cluster: " + unusable.reason()));
            }
        }
        if (!places.isEmpty()) {
            assign(rows, fractions, places, appended, monitor);
        }
        return appended;
    }

    private void assign(final List<DataRow> rows, final List<double[]> fractions, final List<Integer> places,
        final List<DataCell[]> appended, final ExecutionMonitor monitor) throws CanceledExecutionException, KNIMEException {
        final Alloys alloys = Alloys.of(m_model.elements(), fractions.toArray(double[][]::new), null);
        final double[][] latents = CoreCall.run(
            () -> ModelPortions.ask(m_model, alloys, TrainedModel::latents, new NodeProgress(monitor)),
            "Check the table and the model.");
        final int[] labels = m_clusters.assign(latents);
        final double[] distances = m_clusters.distances(latents);
        final double[] ranks = m_clusters.ranks(distances);
        final double[][] components = m_clusters.project(latents);
        for (int i = 0; i < labels.length; i++) {
            final int row = i;
            m_view.add(rows.get(places.get(i)).getKey().getString(), () -> alloys.composition(row).formula(), labels[i],
                ranks[i], components[i]);
            final var cells = new ArrayList<DataCell>();
            cells.add(new StringCell(VibannClustersPortObject.name(labels[i])));
            if (m_parameters.m_appendDistance) {
                cells.add(new DoubleCell(distances[i]));
                cells.add(Cells.number(ranks[i], NOT_CALIBRATED));
                cells.add(far(ranks[i]));
            }
            if (m_parameters.m_appendComponents) {
                Cells.addNumbers(cells, components[i]);
            }
            if (m_parameters.m_appendLatent) {
                Cells.addNumbers(cells, latents[i]);
            }
            appended.set(places.get(i), cells.toArray(DataCell[]::new));
        }
    }

    private DataCell far(final double rank) {
        if (Double.isNaN(rank)) {
            return new MissingCell(NOT_CALIBRATED);
        }
        final boolean far = rank > m_parameters.m_farRank;
        m_far += far ? 1 : 0;
        return BooleanCell.get(far);
    }

    /** One sentence on rows without cluster and on rows far from every one. */
    Optional<String> warning() {
        final Optional<String> missing = m_problems.warning("has no cluster", "have no cluster");
        if (m_far == 0) {
            return missing;
        }
        final String far = RowProblems.rows(m_far) + (m_far == 1 ? " lies" : " lie")
            + " far from every cluster; see the column \"Far from every cluster\".";
        return Optional.of(missing.map(text -> text + " " + far).orElse(far));
    }
}
