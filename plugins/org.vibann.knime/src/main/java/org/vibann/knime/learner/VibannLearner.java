/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

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
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.calibration.IntervalPromise;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.engine.Engines;
import org.vibann.core.explain.AttentionSummary;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.train.SuspiciousRow;
import org.vibann.core.train.SuspiciousRows;
import org.vibann.core.train.TrainingResult;
import org.vibann.core.train.VibannTrainer;
import org.vibann.knime.learner.VibannLearnerNodeParameters.ElementSelection;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.ElementColumns;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.table.UnusableRowPolicy;
import org.vibann.knime.view.PictureView;

/** Trains a VIBANN on a table. */
final class VibannLearner {

    private static final double SHARE_READ = 0.03;

    private static final double SHARE_TRAIN = 0.95;

    private VibannLearner() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final VibannLearnerNodeParameters parameters = in.getParameters();
        final DataTableSpec table = in.getInTableSpec(0);
        final AlloyRowParser parser = parser(parameters, table);
        parser.elements().unread().ifPresent(out::setWarningMessage);
        final VibannConfig config = LearnerConfig.of(parameters);
        final Optional<String> missing = Engines.missing(config.engine());
        if (missing.isPresent()) {
            throw new InvalidSettingsException(missing.get());
        }
        out.setOutSpec(0, modelSpec(parameters, parser.elements(), config, OptionalInt.empty(),
            config.heads().kernelTrials() > 0));
        out.setOutSpec(1, HistoryTable.SPEC);
        out.setOutSpec(2, ElementTable.SPEC);
        out.setOutSpec(3, HeldOutTable.spec(parameters.m_targetColumn));
        out.setOutSpec(4, SuspiciousTable.spec(parameters.m_targetColumn));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final VibannLearnerNodeParameters parameters = in.getParameters();
        final BufferedDataTable table = in.getInTable(0);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyRowParser parser;
        final AlloyTableReader.Read read;
        final VibannConfig config;
        try {
            config = LearnerConfig.of(parameters);
            parser = parser(parameters, table.getDataTableSpec());
            read = new AlloyTableReader(parser, parameters.m_unusableRows == UnusableRowPolicy.FAIL, 0)
                .read(table, parameters.m_targetColumn, exec.createSubProgress(SHARE_READ));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        final List<String> warnings = new ArrayList<>();
        parser.elements().unread().ifPresent(warnings::add);
        read.surplus().ifPresent(warnings::add);
        read.problems().skipped().ifPresent(warnings::add);
        final TrainingResult result = CoreCall.run(() -> VibannTrainer.trainAndForecast(read.dataset(), config,
            new NodeProgress(exec.createSubProgress(SHARE_TRAIN))),
            read.problems(), "Connect a table with at least 20 measured alloys of several element combinations, or "
                + "choose another target column.");
        final TrainedModel model = result.model();
        IntervalPromise.warning(model.calibration(), HeldOutForecast.LEVEL).ifPresent(warnings::add);
        final List<SuspiciousRow> suspicious = SuspiciousRows.find(read.dataset(), result.heldOut());
        SuspiciousTable.warning(read, suspicious).ifPresent(warnings::add);
        final List<AttentionSummary> attention = CoreCall.run(
            () -> AttentionSummary.of(model, read.dataset().alloys(),
                new NodeProgress(exec.createSubProgress(1 - SHARE_READ - SHARE_TRAIN))),
            "Check the training table.");
        final VibannModelPortObjectSpec spec =
            modelSpec(parameters, parser.elements(), model.config(), OptionalInt.of(read.dataset().size()),
                model.calibration().isPresent());
        out.setOutData(0, new VibannModelPortObject(spec, model));
        out.setOutData(1, HistoryTable.create(model.history(), exec));
        out.setOutData(2, ElementTable.create(attention, exec));
        out.setOutData(3, HeldOutTable.create(read, result.heldOut(), exec));
        out.setOutData(4, SuspiciousTable.create(read, suspicious, result.heldOut(), exec));
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
        PictureView.show(out, LearnerView.of(read, result, attention, suspicious), exec);
    }

    private static AlloyRowParser parser(final VibannLearnerNodeParameters parameters, final DataTableSpec table)
        throws InvalidSettingsException {
        final int target = Columns.requireNumber(table, parameters.m_targetColumn, "target column");
        final OptionalInt load = parameters.m_loadColumn.isEmpty() ? OptionalInt.empty()
            : OptionalInt.of(Columns.requireNumber(table, parameters.m_loadColumn.get(), "load column"));
        return new AlloyRowParser(table, elements(parameters, table), load, OptionalInt.of(target), true);
    }

    private static ElementColumns elements(final VibannLearnerNodeParameters parameters, final DataTableSpec table)
        throws InvalidSettingsException {
        final List<String> others =
            Stream.concat(Stream.of(parameters.m_targetColumn), parameters.m_loadColumn.stream()).toList();
        if (parameters.m_elementSelection == ElementSelection.AUTO) {
            return ElementColumns.find(table, others).requireAny("training table");
        }
        final String[] missing = parameters.m_elementColumns.getMissingSelectedFromFullSpec(table);
        if (missing.length > 0) {
            throw new InvalidSettingsException("The chosen element column \"" + missing[0] + "\" is not in the input "
                + "table. Choose element columns that are, or let them be found automatically.");
        }
        final ElementColumns chosen =
            ElementColumns.of(table, parameters.m_elementColumns.filterFromFullSpec(table)).requireAny("selection");
        final Optional<String> both = chosen.names().stream().filter(others::contains).findFirst();
        if (both.isPresent()) {
            throw new InvalidSettingsException("\"" + both.get()
                + "\" is used as an element column and as target or load column. Choose different columns.");
        }
        return chosen;
    }

    private static VibannModelPortObjectSpec modelSpec(final VibannLearnerNodeParameters parameters,
        final ElementColumns elements, final VibannConfig config, final OptionalInt rows,
        final boolean calibrated) {
        return new VibannModelPortObjectSpec(parameters.m_targetColumn, elements.elements(), parameters.m_loadColumn,
            config.shape().latentSize(), rows, calibrated).withColumns(elements.names(), elements.leftOut());
    }
}
