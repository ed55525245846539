/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusterer;

import java.util.Arrays;
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
import org.vibann.core.cluster.ClusterMeans;
import org.vibann.core.cluster.ClusterSettings;
import org.vibann.core.cluster.ClusterSummary;
import org.vibann.core.cluster.ElementEnrichment;
import org.vibann.core.cluster.LatentClustering;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.ModelFingerprint;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.knime.clusterer.LatentClustererNodeParameters.ValueSource;
import org.vibann.knime.clusters.VibannClustersPortObject;
import org.vibann.knime.clusters.VibannClustersPortObjectSpec;
import org.vibann.knime.model.KnownAlloys;
import org.vibann.knime.model.ModelPortions;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.view.PictureView;

/** Clusters the alloys of a table in the latent space of a model. */
final class LatentClusterer {

    private static final double SHARE_READ = 0.05;

    private static final double SHARE_CLUSTER = 0.9;

    /** Shares of the clustering itself: before and after the search for clusters. */
    private static final double SHARE_LATENTS = 0.1;

    private static final double SHARE_DESCRIBE = 0.1;

    private LatentClusterer() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final LatentClustererNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        final DataTableSpec table = in.getInTableSpec(1);
        parser(parameters, model, table).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, RowTable.appender(table, model, parameters).spec(table));
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
            read = new KnownAlloys(model, parameters.m_unseenElements, 1).read(table,
                parser(parameters, port.getSpec(), table.getDataTableSpec()), valueName(parameters, port.getSpec()),
                exec.createSubProgress(SHARE_READ));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        read.requireAny("nothing to cluster", "Connect alloys of the elements that the model knows.");
        read.problems().warning("has no cluster", "have no cluster").ifPresent(out::setWarningMessage);
        final var progress = new NodeProgress(exec.createSubProgress(SHARE_CLUSTER));
        final Clustered clustered = CoreCall.run(() -> {
            if (settings.embed()) {
                LatentClustering.checkEmbedding(read.dataset().size());
            }
            return cluster(model, read.dataset(), settings, parameters.m_valueSource, progress);
        }, read.problems(),
            "Connect alloys of the elements that the model knows, or change number of clusters or map.");
        out.setOutData(0, RowTable.create(table, read, clustered, parameters.m_appendComponents,
            RowTable.appender(table.getDataTableSpec(), port.getSpec(), parameters), exec));
        out.setOutData(1, ClusterTable.create(clustered, read.keys(), model.elements(),
            ClusterTable.spec(port.getSpec(), read.dataset().targetName()), exec));
        out.setOutData(2, ScoreTable.create(clustered.clustering(), exec));
        PictureView.show(out, ClustererView.of(clustered, read.keys(), read.dataset().targetName()), exec);
        out.setOutData(3, new VibannClustersPortObject(VibannClustersPortObjectSpec.of(port.getSpec()),
            clustered.clustering().model().madeWith(ModelFingerprint.of(model))));
    }

    private static Clustered cluster(final TrainedModel model, final AlloyDataset dataset,
        final ClusterSettings settings, final ValueSource source, final Progress progress) throws CanceledException {
        final Alloys alloys = dataset.alloys();
        final double[][] latents =
            ModelPortions.ask(model, alloys, TrainedModel::latents, progress.part(0, SHARE_LATENTS));
        final LatentClustering clustering =
            LatentClustering.fit(latents, settings, progress.part(SHARE_LATENTS, 1 - SHARE_DESCRIBE));
        final Progress rest = progress.part(1 - SHARE_DESCRIBE, 1);
        final double[][] attention = ModelPortions.ask(model, alloys, TrainedModel::attention, rest.part(0, 0.5));
        final double[] values = source == ValueSource.PREDICTED
            ? Arrays.stream(ModelPortions.ask(model, alloys, LatentClusterer::predictions, rest.part(0.5, 1)))
                .mapToDouble(row -> row[0]).toArray()
            : dataset.targets();
        final var described = new AlloyDataset(alloys, dataset.targetName(), values);
        return new Clustered(alloys, latents, values, clustering, ClusterSummary.of(clustering, described),
            ElementEnrichment.of(clustering, alloys), ClusterMeans.of(clustering, attention));
    }

    private static double[][] predictions(final TrainedModel model, final Alloys alloys) {
        return Arrays.stream(model.predict(alloys)).mapToObj(value -> new double[]{value}).toArray(double[][]::new);
    }

    private static String valueName(final LatentClustererNodeParameters parameters,
        final VibannModelPortObjectSpec model) {
        return parameters.m_valueSource == ValueSource.MEASURED ? parameters.m_valueColumn
            : ("Prediction (" + model.targetName() + ")");
    }

    /** The latent space does not depend on the load, so no load column is needed, unless values are predicted. */
    private static AlloyRowParser parser(final LatentClustererNodeParameters parameters,
        final VibannModelPortObjectSpec model, final DataTableSpec table) throws InvalidSettingsException {
        final var elements = model.elementColumns(table, "table", parameters.m_valueColumn);
        if (parameters.m_valueSource == ValueSource.MEASURED) {
            return new AlloyRowParser(table, elements, OptionalInt.empty(),
                OptionalInt.of(Columns.requireNumber(table, parameters.m_valueColumn, "value column")), false);
        }
        final OptionalInt load = model.loadColumn().isEmpty() ? OptionalInt.empty()
            : OptionalInt.of(Columns.requireNumber(table, model.loadColumn().get(), "load column"));
        return new AlloyRowParser(table, elements, load, OptionalInt.empty(), false);
    }
}
