/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.vibann.core.model.ModelFingerprint;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.clusters.VibannClustersPortObjectSpec;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.RowProblems;
import org.vibann.knime.view.PictureView;

/** Puts the alloys of a table into learnt clusters, chunk by chunk, so that its size does not matter. */
final class LatentClusterAssigner {

    /** Rows assigned at once; bounds the memory, does not touch the results. */
    private static final int CHUNK_ROWS = 2048;

    private LatentClusterAssigner() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final LatentClusterAssignerNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        final VibannClustersPortObjectSpec clusters = in.getInPortSpec(1);
        final DataTableSpec table = in.getInTableSpec(2);
        clusters.requireSameSpace(model);
        parser(model, table).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, AssignerColumns.append(table, model.latentSize(), parameters));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final LatentClusterAssignerNodeParameters parameters = in.getParameters();
        final VibannModelPortObject model = in.getInPortObject(0);
        final VibannClustersPortObject clusters = in.getInPortObject(1);
        final BufferedDataTable table = in.getInTable(2);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyRowParser parser;
        try {
            clusters.getSpec().requireSameSpace(model.getSpec());
            parser = parser(model.getSpec(), table.getDataTableSpec()).forTable(table, exec);
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        requireSameModel(model.model(), clusters);
        final DataTableSpec spec =
            AssignerColumns.append(table.getDataTableSpec(), model.getSpec().latentSize(), parameters);
        final var view = new AssignerView(clusters.clusters(), parameters.m_farRank);
        final var assigner = new ChunkAssigner(model.model(), clusters.clusters(), parser, parameters, view,
            spec.getNumColumns() - table.getDataTableSpec().getNumColumns());
        final BufferedDataContainer container = exec.createDataContainer(spec, true);
        final List<DataRow> chunk = new ArrayList<>(CHUNK_ROWS);
        long done = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                chunk.add(rows.next());
                if (chunk.size() == CHUNK_ROWS || !rows.hasNext()) {
                    final double share = (double)chunk.size() / table.size();
                    assigner.assign(chunk, done, exec.createSubProgress(share)).forEach(container::addRowToTable);
                    done += chunk.size();
                    final long now = done;
                    exec.setMessage(() -> "Assigned " + now + " of " + RowProblems.rows(table.size()));
                    chunk.clear();
                }
            }
        } finally {
            container.close();
        }
        assigner.warning().ifPresent(out::setWarningMessage);
        out.setOutData(0, container.getTable());
        PictureView.show(out, view.pictures(), exec);
    }

    /** Latents of another training are other numbers altogether, even for the same data and settings. */
    private static void requireSameModel(final TrainedModel model, final VibannClustersPortObject clusters)
        throws KNIMEException {
        final Optional<String> made = clusters.clusters().fingerprint();
        if (made.isPresent() && !made.get().equals(ModelFingerprint.of(model))) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(
                "The clusters were made with another model: the latent space of the connected model is a different one, "
                    + "in which they mean nothing.",
                "Connect the model that the Latent Clusterer had.",
                "Or run the Latent Clusterer again with the connected model."));
        }
    }

    /** The latent space does not depend on the load, so no load column is needed. */
    private static AlloyRowParser parser(final VibannModelPortObjectSpec model, final DataTableSpec table)
        throws InvalidSettingsException {
        return new AlloyRowParser(table, model.elementColumns(table, "table"), OptionalInt.empty(),
            OptionalInt.empty(), false);
    }
}
