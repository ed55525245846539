/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.BooleanCell;
import org.vibann.core.data.Alloys;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.predict.Prediction;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.UnseenElements;
import org.vibann.knime.table.Cells;

/** The cells that the predictor appends, in the order of {@link PredictorColumns}. */
final class PredictionCells {

    private static final String NONE = "no prediction";

    private static final String NO_NOISE = "the model has no calibration that tells the scatter of measurements";

    private static final String NO_DOMAIN = "the model has neither training rows nor anchors to compare with";

    private final TrainedModel m_model;

    private final VibannPredictorNodeParameters m_parameters;

    PredictionCells(final TrainedModel model, final VibannPredictorNodeParameters parameters) {
        m_model = model;
        m_parameters = parameters;
    }

    /** The cells of some rows; seen says of each whether training rows held all of its elements. */
    List<DataCell[]> of(final Alloys alloys, final List<Prediction> predictions, final boolean[] seen) {
        final double[][] latents = m_parameters.m_appendLatent ? m_model.latents(alloys) : null;
        final double[][] attention = m_parameters.m_appendAttention ? m_model.attention(alloys) : null;
        final double[] distances = m_parameters.m_appendDomain
            ? m_model.domain().map(domain -> domain.distances(alloys)).orElse(null) : null;
        final List<DataCell[]> rows = new ArrayList<>(predictions.size());
        for (int i = 0; i < predictions.size(); i++) {
            final var cells = new ArrayList<DataCell>();
            append(cells, predictions.get(i));
            appendDomain(cells, seen[i], distances == null ? Double.NaN : distances[i]);
            if (latents != null) {
                Cells.addNumbers(cells, latents[i]);
            }
            if (attention != null) {
                Cells.addNumbers(cells, attention[i]);
            }
            rows.add(cells.toArray(DataCell[]::new));
        }
        return rows;
    }

    private void append(final List<DataCell> cells, final Prediction prediction) {
        cells.add(Cells.number(prediction.mean(), NONE));
        if (m_parameters.m_appendInterval) {
            cells.add(Cells.number(prediction.sd(), NONE));
            cells.add(Cells.bound(prediction.lower(), prediction.bounded(), NONE));
            cells.add(Cells.bound(prediction.upper(), prediction.bounded(), NONE));
        }
        if (m_parameters.m_appendLowerBound) {
            cells.add(Cells.number(prediction.lcb(), NONE));
        }
        if (m_parameters.m_appendParts) {
            if (!m_parameters.m_appendInterval) {
                cells.add(Cells.number(prediction.sd(), NONE));
            }
            cells.add(Cells.number(prediction.noise(), NO_NOISE));
        }
    }

    private void appendDomain(final List<DataCell> cells, final boolean seen, final double distance) {
        if (!m_parameters.m_appendDomain) {
            if (m_parameters.m_unseenElements == UnseenElements.FLAG) {
                cells.add(BooleanCell.get(seen));
            }
            return;
        }
        if (seen && m_model.domain().isEmpty()) {
            cells.add(new MissingCell(NO_DOMAIN));
        } else {
            cells.add(BooleanCell.get(seen && distance <= m_model.domain().orElseThrow().limit()));
        }
        cells.add(Cells.number(distance, NO_DOMAIN));
    }
}
