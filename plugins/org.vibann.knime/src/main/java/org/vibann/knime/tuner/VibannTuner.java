/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.tuner;

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
import org.vibann.core.evaluate.Tuning;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.TuningPictures;
import org.vibann.core.tune.SearchSpace;
import org.vibann.core.tune.TrialLog;
import org.vibann.core.tune.TuningResult;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.ElementColumns;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.table.UnusableRowPolicy;
import org.vibann.knime.view.PictureView;

/** Searches the settings of a model on a table. */
final class VibannTuner {

    private static final double SHARE_READ = 0.02;

    private static final double SHARE_SEARCH = 0.95;

    private static final double SHARE_PICTURE = 0.03;

    private static final String HELP = "Connect a table with more alloys, or hold out alloys instead of families.";

    private VibannTuner() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final VibannTunerNodeParameters parameters = in.getParameters();
        parser(parameters, in.getInTableSpec(0)).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, TrialTables.bestSpec(space(parameters), parameters.m_targetColumn));
        out.setOutSpec(1, TrialTables.trialsSpec(space(parameters), parameters.m_targetColumn));
    }

    private static SearchSpace space(final VibannTunerNodeParameters parameters) {
        return Regressors.tunables(parameters.m_model.coreName()).get(0).space();
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final VibannTunerNodeParameters parameters = in.getParameters();
        final BufferedDataTable table = in.getInTable(0);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyRowParser parser;
        final AlloyTableReader.Read read;
        try {
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
        read.requireAny("nothing to judge settings by", "Connect a table of measured alloys.");
        final NodeProgress searching = new NodeProgress(exec.createSubProgress(SHARE_SEARCH));
        final TuningResult result = CoreCall.run(() -> Tuning.search(read.dataset(), parameters.m_model.coreName(),
            parameters.m_holdOut.grouping(), parameters.m_trials, parameters.m_seed, TrialLog.NONE, searching),
            read.problems(), HELP);
        final NodeProgress drawing = new NodeProgress(exec.createSubProgress(SHARE_PICTURE));
        final Pictures pictures = CoreCall.run(() -> TuningPictures.of(result, parameters.m_model.coreName(),
            parameters.m_targetColumn, drawing), read.problems(), HELP);
        out.setOutData(0, TrialTables.best(result, parameters.m_targetColumn, exec));
        out.setOutData(1, TrialTables.trials(result, parameters.m_targetColumn, exec));
        PictureView.show(out, pictures, exec);
    }

    private static AlloyRowParser parser(final VibannTunerNodeParameters parameters, final DataTableSpec table)
        throws InvalidSettingsException {
        final int target = Columns.requireNumber(table, parameters.m_targetColumn, "target column");
        final OptionalInt load = parameters.m_loadColumn.isEmpty() ? OptionalInt.empty()
            : OptionalInt.of(Columns.requireNumber(table, parameters.m_loadColumn.get(), "load column"));
        final ElementColumns elements = ElementColumns.find(table,
            Stream.concat(Stream.of(parameters.m_targetColumn), parameters.m_loadColumn.stream()).toList())
            .requireAny("input table");
        return new AlloyRowParser(table, elements, load, OptionalInt.of(target), true);
    }
}
