/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.assigner;

import java.util.Optional;
import java.util.OptionalInt;

import org.knime.core.data.DataTableSpec;
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
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.view.PictureView;

/** Puts the alloys of a table into learnt clusters, block by block, so that its size does not matter. */
final class LatentClusterAssigner {

    private LatentClusterAssigner() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final LatentClusterAssignerNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        final VibannClustersPortObjectSpec clusters = in.getInPortSpec(1);
        final DataTableSpec table = in.getInTableSpec(2);
        clusters.requireSameSpace(model);
        parser(model, table).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, AssignerColumns.of(table, model.latentSize(), parameters).spec(table));
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
        final ColumnAppender appender =
            AssignerColumns.of(table.getDataTableSpec(), model.getSpec().latentSize(), parameters);
        final var view = new AssignerView(clusters.clusters(), parameters.m_farRank);
        final var assigner =
            new BlockAssigner(model.model(), clusters.clusters(), parser, parameters, view, appender);
        out.setOutData(0, appender.append(table, parser.columns(), "Assigned", assigner, exec));
        assigner.warning().ifPresent(out::setWarningMessage);
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
