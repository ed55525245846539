/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.predictor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.Calibration;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Bars;
import org.vibann.core.picture.CalibrationCurve;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Histogram;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Parity;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.PointSample;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Series;
import org.vibann.core.picture.Statistics;
import org.vibann.knime.predictor.VibannPredictorNodeParameters.LoadSource;
import org.vibann.knime.table.AlloyRow;
import org.vibann.knime.table.AlloyRowParser;

/**
 * What the predictor shows, gathered row by row: where the table has a measured column of the model's target, predictions
 * beside measurements; else how predictions and intervals are spread. Holds samples, whatever the number of rows.
 */
final class PredictorView {

    static final String DESCRIPTION = """
            Where the table holds the measured target: predictions with intervals against measurements and errors by load.
            In any case how predictions and widths of intervals are spread, and how many rows lie outside of what the model
            knows.
            """;

    /** Histograms of larger tables are of so many rows. */
    private static final int COUNTED = 20_000;

    private final AlloyRowParser m_parser;

    private final VibannPredictorNodeParameters m_parameters;

    private final String m_target;

    private final int m_measured;

    private final int m_load;

    private final int m_domain;

    private final Optional<Calibration> m_calibration;

    private final CalibrationCurve m_curve = new CalibrationCurve();

    private final Parity m_parity = new Parity();

    private final PointSample m_points = new PointSample();

    private final PointSample m_residuals = new PointSample();

    private final PointSample m_predictions = new PointSample(COUNTED);

    private final PointSample m_widths = new PointSample(COUNTED);

    private long m_rows;

    private long m_predicted;

    private long m_outside;

    /** @param domain position of the column of the domain among the appended ones; -1 where there is none */
    PredictorView(final DataTableSpec table, final TrainedModel model, final AlloyRowParser parser,
        final VibannPredictorNodeParameters parameters, final int domain) {
        m_parser = parser;
        m_parameters = parameters;
        m_target = model.targetName();
        m_calibration = parameters.m_calibratedInterval && parameters.m_appendInterval ? model.calibration()
            : Optional.empty();
        final int measured = table.findColumnIndex(m_target);
        m_measured =
            measured >= 0 && table.getColumnSpec(measured).getType().isCompatible(DoubleValue.class) ? measured : -1;
        m_load = parameters.m_loadSource == LoadSource.COLUMN ? table.findColumnIndex(parameters.m_loadColumn) : -1;
        m_domain = domain;
    }

    /** The columns of the table that are looked at beside those of the alloy. */
    IntStream columns() {
        return IntStream.of(m_measured, m_load).filter(column -> column >= 0);
    }

    /** Counts a row and the cells appended to it. */
    void add(final DataRow row, final DataCell[] appended) {
        m_rows++;
        final double prediction = number(appended[0]);
        if (!Double.isFinite(prediction)) {
            return;
        }
        m_predicted++;
        final boolean interval = m_parameters.m_appendInterval;
        final double lower = interval ? number(appended[2]) : Double.NaN;
        final double upper = interval ? number(appended[3]) : Double.NaN;
        m_outside +=
            m_domain >= 0 && appended[m_domain] instanceof BooleanValue inside && !inside.getBooleanValue() ? 1 : 0;
        m_predictions.add(Point.of(prediction, 0));
        m_widths.add(Point.of(upper - lower, 0));
        final double measured = m_measured < 0 ? Double.NaN : number(row.getCell(m_measured));
        m_parity.add(measured, prediction, lower, upper);
        m_points.add(measured, prediction, () -> point(row, measured, prediction).within(lower, upper));
        final double load = m_load < 0 ? Double.NaN : number(row.getCell(m_load));
        m_calibration.ifPresent(calibration -> m_curve.add(measured - prediction, level -> calibration.halfWidth(level,
            number(appended[1]), m_load < 0 ? m_parameters.m_loadValue : load)));
        m_residuals.add(load, measured - prediction, () -> point(row, load, measured - prediction));
    }

    private static double number(final DataCell cell) {
        return cell instanceof DoubleValue value ? value.getDoubleValue() : Double.NaN;
    }

    private Point point(final DataRow row, final double x, final double y) {
        String formula = "";
        if (m_parser.parse(row) instanceof AlloyRow.Usable usable) {
            final Map<Element, Double> fractions = new EnumMap<>(Element.class);
            final List<Element> elements = m_parser.elements().elements();
            for (int i = 0; i < elements.size(); i++) {
                fractions.merge(elements.get(i), usable.fractions()[i], Double::sum);
            }
            formula = Composition.ofFractions(fractions).formula();
        }
        return Point.of(row.getKey().getString(), formula, x, y);
    }

    Pictures pictures() {
        final List<Panel> panels = new ArrayList<>();
        if (m_parity.count() > 0) {
            panels.add(new Scatter("Predictions against measurements", m_parity.caption(m_target, m_parameters.m_level)
                + " Rows that the model was trained on come out better than new ones would.",
                Axis.of("Measured " + m_target, ""), Axis.of("Predicted " + m_target, ""),
                List.of(Series.of("", m_points)), Guide.IDENTITY, null));
        }
        if (m_curve.count() > 0) {
            panels.add(m_curve.panel());
        }
        if (m_residuals.total() > 0) {
            panels.add(new Scatter("Errors by load", "Measured less predicted.", Axis.log("Load", "N"),
                Axis.of("Error", m_target), List.of(Series.of("", m_residuals)), Guide.ZERO, null));
        }
        if (m_predicted > 0) {
            panels.add(histogram("Distribution of predictions", Axis.of("Predicted " + m_target, ""), m_predictions));
        }
        if (m_widths.total() > 0) {
            panels.add(histogram("Distribution of widths of intervals", Axis.of("Width of the interval", m_target),
                m_widths));
        }
        if (m_rows > 0) {
            panels.add(new Bars("Rows", "Intervals were not checked for rows outside of the domain.", "Rows",
                List.of("predicted", "of them outside the domain", "not predicted"), Axis.of("Number of rows", ""),
                List.of(BarSeries.of("",
                    List.of((double)m_predicted, (double)m_outside, (double)(m_rows - m_predicted)))), false));
        }
        return new Pictures("VIBANN Predictor", Figures.count(m_predicted, "row was", "rows were") + " predicted, "
            + (m_rows - m_predicted) + " could not be.", panels);
    }

    private static Panel histogram(final String title, final Axis axis, final PointSample values) {
        final List<Point> points = values.points();
        return new Histogram(title, points.size() < values.total() ? "Of a sample of " + points.size() + " of "
            + values.total() + " rows." : "", axis, Statistics.bins(points.stream().mapToDouble(Point::x).toArray()),
            "rows");
    }
}
