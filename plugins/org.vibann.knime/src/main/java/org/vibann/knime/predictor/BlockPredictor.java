/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.vibann.core.calibration.IntervalPromise;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.core.predict.Predictor;
import org.vibann.knime.model.ModelElements;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.LoadSource;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.UnseenElements;
import org.vibann.knime.table.AlloyRow;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.table.RowProblems;

/** Predicts rows, a block at once. Each row has an answer. */
final class BlockPredictor implements ColumnAppender.Block {

    private final TrainedModel m_model;

    private final AlloyRowParser m_parser;

    private final VibannPredictorNodeParameters m_parameters;

    private final Predictor m_predictor;

    private final ModelElements m_elements;

    private final ColumnAppender m_appender;

    private final PredictionCells m_cells;

    private final PredictorView m_view;

    private final RowProblems m_problems = new RowProblems();

    private long m_flagged;

    private boolean m_unbounded;

    BlockPredictor(final TrainedModel model, final AlloyRowParser parser,
        final VibannPredictorNodeParameters parameters, final ColumnAppender appender, final PredictorView view)
        throws InvalidSettingsException {
        m_model = model;
        m_parser = parser;
        m_parameters = parameters;
        m_predictor = new Predictor(model, parameters.settings());
        m_appender = appender;
        m_cells = new PredictionCells(model, parameters);
        m_view = view;
        m_elements = new ModelElements(model, parser.elements());
    }

    /** A row that can be predicted: its place in the block, its inputs, and whether all its elements were seen. */
    private record Input(int place, double[] fractions, double load, boolean seen) {
    }

    @Override
    public List<DataCell[]> cells(final List<DataRow> rows, final long first, final ExecutionMonitor monitor)
        throws CanceledExecutionException, KNIMEException {
        final List<DataCell[]> appended = new ArrayList<>(rows.size());
        final List<Input> inputs = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            appended.add(null);
            prepare(rows.get(i), i, first + i, appended, inputs);
        }
        if (!inputs.isEmpty()) {
            predict(inputs, appended, monitor);
        }
        for (int i = 0; i < rows.size(); i++) {
            m_view.add(rows.get(i), appended.get(i));
        }
        return appended;
    }

    private void prepare(final DataRow row, final int place, final long index, final List<DataCell[]> appended,
        final List<Input> inputs) throws KNIMEException {
        final String key = row.getKey().getString();
        AlloyRow parsed = m_parser.parse(row);
        if (parsed instanceof AlloyRow.Usable usable) {
            final ModelElements.Mapped mapped = m_elements.map(usable.fractions());
            final boolean seen = mapped.unseen().isEmpty();
            if (seen || m_parameters.m_unseenElements == UnseenElements.FLAG && mapped.predictable()) {
                m_flagged += seen ? 0 : 1;
                final double load = m_parameters.m_loadSource == LoadSource.VALUE ? m_parameters.m_loadValue
                    : usable.load();
                inputs.add(new Input(place, mapped.fractions(), load, seen));
                return;
            }
            final boolean tooMuch = m_parameters.m_unseenElements == UnseenElements.FLAG;
            final AlloyRow.Unusable unseen =
                m_elements.unusable(mapped, tooMuch ? mapped.tooMuchReason() : mapped.unseenReason());
            if (m_parameters.m_unseenElements == UnseenElements.FAIL) {
                throw ModelElements.failure(unseen, key, index, 1);
            }
            parsed = unseen;
        }
        final AlloyRow.Unusable problem = (AlloyRow.Unusable)parsed;
        m_problems.add(key, problem);
        appended.set(place, m_appender.missing("No prediction: " + problem.reason()));
    }

    private void predict(final List<Input> inputs, final List<DataCell[]> appended, final ExecutionMonitor monitor)
        throws CanceledExecutionException, KNIMEException {
        final double[][] fractions = inputs.stream().map(Input::fractions).toArray(double[][]::new);
        final double[] loads = m_model.usesLoad() ? inputs.stream().mapToDouble(Input::load).toArray() : null;
        final Alloys alloys = Alloys.of(m_model.elements(), fractions, loads);
        final List<Prediction> predictions = CoreCall.run(
            () -> m_predictor.predict(alloys, new NodeProgress(monitor)), "Check the table and the model.");
        m_unbounded |= predictions.stream().anyMatch(prediction -> !prediction.bounded());
        final boolean[] seen = new boolean[inputs.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = inputs.get(i).seen();
        }
        final List<DataCell[]> cells = m_cells.of(alloys, predictions, seen);
        for (int i = 0; i < seen.length; i++) {
            appended.set(inputs.get(i).place(), cells.get(i));
        }
    }

    /** What is to be said of rows without prediction, of rows out of the domain, and of the intervals. */
    Optional<String> warning() {
        final List<String> warnings = new ArrayList<>();
        m_problems.warning("has no prediction", "have no prediction").ifPresent(warnings::add);
        if (m_flagged > 0) {
            warnings.add(RowProblems.rows(m_flagged) + (m_flagged == 1 ? " contains" : " contain")
                + " elements that the model never saw; see the column \"In domain\".");
        }
        if (m_parameters.m_appendInterval && (m_unbounded || m_model.calibration().isEmpty())) {
            IntervalPromise.warning(m_model.calibration(), m_parameters.m_level).ifPresent(warnings::add);
        }
        return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", warnings));
    }
}
