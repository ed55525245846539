/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.ArrayList;
import java.util.List;
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
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.LoadSource;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.RowProblems;
import org.vibann.knime.view.PictureView;

/** Predicts the alloys of a table, chunk by chunk, so that its size does not matter. */
final class VibannPredictor {

    /** Rows predicted at once; bounds the memory, does not touch the results. */
    private static final int CHUNK_ROWS = 2048;

    private VibannPredictor() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final VibannPredictorNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        final DataTableSpec table = in.getInTableSpec(1);
        parser(parameters, model, table).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, PredictorColumns.append(table, model, parameters));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final VibannPredictorNodeParameters parameters = in.getParameters();
        final VibannModelPortObject model = in.getInPortObject(0);
        final BufferedDataTable table = in.getInTable(1);
        final ExecutionContext exec = in.getExecutionContext();
        final ChunkPredictor predictor;
        final PredictorView view;
        try {
            final AlloyRowParser parser =
                parser(parameters, model.getSpec(), table.getDataTableSpec()).forTable(table, exec);
            predictor = new ChunkPredictor(model.model(), parser, parameters);
            view = new PredictorView(table.getDataTableSpec(), model.model(), parser, parameters);
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        final BufferedDataContainer container = exec.createDataContainer(
            PredictorColumns.append(table.getDataTableSpec(), model.getSpec(), parameters), true);
        final List<DataRow> chunk = new ArrayList<>(CHUNK_ROWS);
        long done = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                chunk.add(rows.next());
                if (chunk.size() == CHUNK_ROWS || !rows.hasNext()) {
                    predict(predictor, view, chunk, done, table.size(), exec, container);
                    done += chunk.size();
                    chunk.clear();
                }
            }
        } finally {
            container.close();
        }
        predictor.warning().ifPresent(out::setWarningMessage);
        out.setOutData(0, container.getTable());
        PictureView.show(out, view.pictures(), exec);
    }

    private static void predict(final ChunkPredictor predictor, final PredictorView view, final List<DataRow> chunk,
        final long done, final long total, final ExecutionContext exec, final BufferedDataContainer container)
        throws CanceledExecutionException, KNIMEException {
        final double share = (double)chunk.size() / total;
        for (final DataRow row : predictor.predict(chunk, done, exec.createSubProgress(share))) {
            container.addRowToTable(row);
            view.add(row);
        }
        final long now = done + chunk.size();
        exec.setMessage(() -> "Predicted " + now + " of " + RowProblems.rows(total));
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
