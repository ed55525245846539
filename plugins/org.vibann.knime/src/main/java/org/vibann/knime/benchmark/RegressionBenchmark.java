/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

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
import org.vibann.core.evaluate.Evaluation;
import org.vibann.core.evaluate.EvaluationResult;
import org.vibann.core.evaluate.EvaluationSettings;
import org.vibann.core.picture.EvaluationPictures;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.ElementColumns;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.table.UnusableRowPolicy;
import org.vibann.knime.view.PictureView;

/** Cross-validates models on a table. */
final class RegressionBenchmark {

    private static final double SHARE_READ = 0.02;

    private static final double SHARE_EVALUATE = 0.97;

    private RegressionBenchmark() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final RegressionBenchmarkNodeParameters parameters = in.getParameters();
        parser(parameters, in.getInTableSpec(0)).elements().unread().ifPresent(out::setWarningMessage);
        BenchmarkSettings.of(parameters);
        out.setOutSpec(0, MetricsTable.SPEC);
        out.setOutSpec(1, ForecastTable.spec(parameters.m_targetColumn));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final RegressionBenchmarkNodeParameters parameters = in.getParameters();
        final BufferedDataTable table = in.getInTable(0);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyRowParser parser;
        final AlloyTableReader.Read read;
        final List<EvaluationSettings> settings;
        try {
            settings = BenchmarkSettings.of(parameters);
            parser = parser(parameters, table.getDataTableSpec());
            read = new AlloyTableReader(parser, parameters.m_unusableRows == UnusableRowPolicy.FAIL, 0)
                .read(table, parameters.m_targetColumn, exec.createSubProgress(SHARE_READ));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        final List<String> warnings =
            Stream.of(parser.elements().unread(), read.surplus(), read.problems().skipped()).flatMap(Optional::stream)
                .toList();
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
        read.requireAny("nothing to evaluate on", "Connect a table of measured alloys.");
        final List<EvaluationResult> results = new ArrayList<>();
        for (final EvaluationSettings evaluation : settings) {
            final NodeProgress progress =
                new NodeProgress(exec.createSubProgress(SHARE_EVALUATE / settings.size()));
            results.add(CoreCall.run(() -> Evaluation.run(read.dataset(), evaluation, progress),
                read.problems(), "Connect a table with more alloys, use fewer folds, or leave out the model or the "
                    + "validation that cannot be done."));
        }
        out.setOutData(0, MetricsTable.create(results, exec));
        out.setOutData(1, ForecastTable.create(results, read.keys(), parameters.m_targetColumn, exec));
        PictureView.show(out, EvaluationPictures.of(read.dataset(), read.keys(), results), exec);
    }

    private static AlloyRowParser parser(final RegressionBenchmarkNodeParameters parameters,
        final DataTableSpec table) throws InvalidSettingsException {
        final int target = Columns.requireNumber(table, parameters.m_targetColumn, "target column");
        final OptionalInt load = parameters.m_loadColumn.isEmpty() ? OptionalInt.empty()
            : OptionalInt.of(Columns.requireNumber(table, parameters.m_loadColumn.get(), "load column"));
        final ElementColumns elements = ElementColumns.find(table,
            Stream.concat(Stream.of(parameters.m_targetColumn), parameters.m_loadColumn.stream()).toList())
            .requireAny("input table");
        return new AlloyRowParser(table, elements, load, OptionalInt.of(target), true);
    }
}
