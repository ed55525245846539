/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.OptionalInt;
import java.util.stream.IntStream;

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
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.LoadSource;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.Columns;
import org.vibann.knime.view.PictureView;

/** Predicts the alloys of a table, block by block, so that its size does not matter. */
final class VibannPredictor {

    private VibannPredictor() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final VibannPredictorNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        final DataTableSpec table = in.getInTableSpec(1);
        parser(parameters, model, table).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, PredictorColumns.of(table, model, parameters).appender().spec(table));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final VibannPredictorNodeParameters parameters = in.getParameters();
        final VibannModelPortObject model = in.getInPortObject(0);
        final BufferedDataTable table = in.getInTable(1);
        final ExecutionContext exec = in.getExecutionContext();
        final DataTableSpec spec = table.getDataTableSpec();
        final var columns = PredictorColumns.of(spec, model.getSpec(), parameters);
        final AlloyRowParser parser;
        final BlockPredictor predictor;
        final PredictorView view;
        try {
            parser = parser(parameters, model.getSpec(), spec).forTable(table, exec);
            view = new PredictorView(spec, model.model(), parser, parameters, columns.domain());
            predictor = new BlockPredictor(model.model(), parser, parameters, columns.appender(), view);
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        final int[] needed = IntStream.concat(IntStream.of(parser.columns()), view.columns()).distinct().toArray();
        out.setOutData(0, columns.appender().append(table, needed, "Predicted", predictor, exec));
        predictor.warning().ifPresent(out::setWarningMessage);
        PictureView.show(out, view.pictures(), exec);
    }

    private static AlloyRowParser parser(final VibannPredictorNodeParameters parameters,
        final VibannModelPortObjectSpec model, final DataTableSpec table) throws InvalidSettingsException {
        final OptionalInt load = model.usesLoad() && parameters.m_loadSource == LoadSource.COLUMN
            ? OptionalInt.of(Columns.requireNumber(table, parameters.m_loadColumn, "load column"))
            : OptionalInt.empty();
        return new AlloyRowParser(table, model.elementColumns(table, "table", parameters.m_loadColumn), load,
            OptionalInt.empty(), false);
    }
}
