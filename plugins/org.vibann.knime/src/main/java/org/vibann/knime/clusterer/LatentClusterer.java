/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

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
import org.vibann.core.cluster.ClusterSettings;
import org.vibann.core.cluster.ClusterSummary;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.ModelFingerprint;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.clusterer.LatentClustererNodeParameters.ValueSource;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.clusters.VibannClustersPortObjectSpec;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.NodeProgress;

/** Clusters the alloys of a table in the latent space of a model. */
final class LatentClusterer {

    private static final double SHARE_READ = 0.05;

    private static final double SHARE_CLUSTER = 0.85;

    private LatentClusterer() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final LatentClustererNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        final DataTableSpec table = in.getInTableSpec(1);
        parser(parameters, model, table);
        out.setOutSpec(0, RowTable.spec(table, model, parameters.settings()));
        out.setOutSpec(1, ClusterTable.spec(model, valueName(parameters, model)));
        out.setOutSpec(2, ScoreTable.SPEC);
        out.setOutSpec(3, VibannClustersPortObjectSpec.of(model));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final LatentClustererNodeParameters parameters = in.getParameters();
        final VibannModelPortObject port = in.getInPortObject(0);
        final TrainedModel model = port.model();
        final BufferedDataTable table = in.getInTable(1);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyTableReader.Read read;
        final ClusterSettings settings;
        try {
            settings = parameters.settings();
            read = new AlloyTableReader(parser(parameters, port.getSpec(), table.getDataTableSpec()), false, 1)
                .read(table, valueName(parameters, port.getSpec()), exec.createSubProgress(SHARE_READ));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        read.problems().warning("has no cluster", "have no cluster").ifPresent(out::setWarningMessage);
        final var progress = new NodeProgress(exec.createSubProgress(SHARE_CLUSTER));
        final Clustered clustered = CoreCall.run(() -> {
            progress.report(0, () -> "Computing latent positions");
            final Alloys alloys = read.dataset().alloys().withElements(model.elements());
            final double[][] latents = model.latents(alloys);
            final LatentClustering clustering = LatentClustering.fit(latents, settings, progress.part(0.05, 1));
            final double[] values = parameters.m_valueSource == ValueSource.PREDICTED ? model.predict(alloys)
                : read.dataset().targets();
            final var described = new AlloyDataset(alloys, read.dataset().targetName(), values);
            return new Clustered(latents, clustering, ClusterSummary.of(clustering, described));
        }, "Connect alloys of the elements that the model knows, or change number of clusters or map.");
        out.setOutData(0, RowTable.create(table, read, clustered,
            RowTable.spec(table.getDataTableSpec(), port.getSpec(), settings), exec));
        out.setOutData(1, ClusterTable.create(clustered, read.keys(), model.elements(),
            ClusterTable.spec(port.getSpec(), read.dataset().targetName()), exec));
        out.setOutData(2, ScoreTable.create(clustered.clustering().scores(), exec));
        out.setOutData(3, new VibannClustersPortObject(VibannClustersPortObjectSpec.of(port.getSpec()),
            clustered.clustering().model().madeWith(ModelFingerprint.of(model))));
    }

    private static String valueName(final LatentClustererNodeParameters parameters,
        final VibannModelPortObjectSpec model) {
        return parameters.m_valueSource == ValueSource.MEASURED ? parameters.m_valueColumn
            : ("Prediction (" + model.targetName() + ")");
    }

    /** The latent space does not depend on the load, so no load column is needed, unless values are predicted. */
    private static AlloyRowParser parser(final LatentClustererNodeParameters parameters,
        final VibannModelPortObjectSpec model, final DataTableSpec table) throws InvalidSettingsException {
        final var elements = model.elementColumns(table, "table");
        if (parameters.m_valueSource == ValueSource.MEASURED) {
            return new AlloyRowParser(table, elements, OptionalInt.empty(),
                OptionalInt.of(Columns.requireNumber(table, parameters.m_valueColumn, "value column")), false);
        }
        final OptionalInt load = model.loadColumn().isEmpty() ? OptionalInt.empty()
            : OptionalInt.of(Columns.requireNumber(table, model.loadColumn().get(), "load column"));
        return new AlloyRowParser(table, elements, load, OptionalInt.empty(), false);
    }
}
