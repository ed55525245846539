/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.util.UniqueNameGenerator;
import org.vibann.core.alloy.Element;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.UnseenElements;
import org.vibann.knime.table.ColumnAppender;
import org.vibann.knime.table.Columns;

/**
 * The columns that the predictor appends. The prediction is first; standard deviation and both ends of the interval
 * come next, where they are appended.
 *
 * @param appender appends them; their names do not clash with the input's
 * @param domain position of the column that says whether an alloy is in the domain; -1 where there is none
 */
record PredictorColumns(ColumnAppender appender, int domain) {

    static String defaultName(final String target) {
        return "Prediction (" + target + ")";
    }

    static PredictorColumns of(final DataTableSpec table, final VibannModelPortObjectSpec model,
        final VibannPredictorNodeParameters parameters) {
        final var names = new UniqueNameGenerator(table);
        final String prediction = parameters.m_predictionColumn.orElse(defaultName(model.targetName()));
        final List<DataColumnSpec> columns = new ArrayList<>();
        int domain = -1;
        columns.add(names.newColumn(prediction, DoubleCell.TYPE));
        if (parameters.m_appendInterval) {
            final String level =
                Columns.level(parameters.m_level, model.calibrated() && parameters.m_calibratedInterval);
            columns.add(names.newColumn(prediction + " (Std. dev.)", DoubleCell.TYPE));
            columns.add(names.newColumn(prediction + " (Lower " + level + ")", DoubleCell.TYPE));
            columns.add(names.newColumn(prediction + " (Upper " + level + ")", DoubleCell.TYPE));
        }
        if (parameters.m_appendLowerBound) {
            columns.add(names.newColumn(prediction + " (LCB)", DoubleCell.TYPE));
        }
        if (parameters.m_appendParts) {
            if (!parameters.m_appendInterval) { // else it is the standard deviation
                columns.add(names.newColumn(prediction + " (Epistemic)", DoubleCell.TYPE));
            }
            columns.add(names.newColumn(prediction + " (Aleatoric)", DoubleCell.TYPE));
        }
        if (parameters.m_appendDomain || parameters.m_unseenElements == UnseenElements.FLAG) {
            domain = columns.size();
            columns.add(names.newColumn(prediction + " (In domain)", BooleanCell.TYPE));
        }
        if (parameters.m_appendDomain) {
            columns.add(names.newColumn(prediction + " (Distance to training rows)", DoubleCell.TYPE));
        }
        if (parameters.m_appendLatent) {
            for (int d = 1; d <= model.latentSize(); d++) {
                columns.add(names.newColumn("Latent " + d, DoubleCell.TYPE));
            }
        }
        if (parameters.m_appendAttention) {
            for (final Element element : model.elements()) {
                columns.add(names.newCreator(Columns.number("Attention (" + element.symbol() + ")", 0, 1))
                    .createSpec());
            }
        }
        return new PredictorColumns(new ColumnAppender(columns), domain);
    }
}
