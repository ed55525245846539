/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.explain.AttentionSummary;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.CalibrationCurve;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Grid;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Parity;
import org.vibann.core.picture.PeriodicTable.ElementValue;
import org.vibann.core.picture.PeriodicTable;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.PointSample;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Series;
import org.vibann.core.train.SuspiciousRow;
import org.vibann.core.train.TrainingResult;
import org.vibann.knime.table.AlloyTableReader;

/** What the learner shows: how good the model is on what it had not seen, and how it was trained. */
final class LearnerView {

    static final String DESCRIPTION = """
            Predictions for held-out rows against what was measured, with intervals; the course of the training; the
            attention that each element gets; and how well compositions come back from the latent space.
            """;

    private static final double PERCENT = 100;

    /** So many suspicious rows are listed; all are in the output for them. */
    private static final int LISTED = 100;

    private final AlloyTableReader.Read m_read;

    private final AlloyDataset m_data;

    private final TrainingResult m_result;

    private LearnerView(final AlloyTableReader.Read read, final TrainingResult result) {
        m_read = read;
        m_data = read.dataset();
        m_result = result;
    }

    static Pictures of(final AlloyTableReader.Read read, final TrainingResult result,
        final List<AttentionSummary> attention, final List<SuspiciousRow> suspicious) {
        return new LearnerView(read, result).pictures(attention, suspicious);
    }

    private Pictures pictures(final List<AttentionSummary> attention, final List<SuspiciousRow> suspicious) {
        final List<Panel> panels = new ArrayList<>();
        if (!m_result.heldOut().isEmpty()) {
            panels.add(parity());
            panels.add(calibration());
            if (m_data.alloys().hasLoads()) {
                panels.add(residuals());
            }
        }
        if (!suspicious.isEmpty()) {
            panels.add(suspicious(suspicious));
        }
        panels.addAll(TrainingPanels.of(m_result.model().history(), m_data.targetName()));
        panels.add(attention(attention));
        panels.add(reconstruction());
        return new Pictures("VIBANN Learner", m_result.heldOut().isEmpty()
            ? "The model was trained once, without cross-validation: what it makes of new alloys is not known."
            : "Look first at the held-out predictions: this is what to expect of alloys of a new kind.", panels);
    }

    private Panel parity() {
        final String target = m_data.targetName();
        final Parity figures = new Parity();
        final PointSample inside = new PointSample(PointSample.SHOWN / 2);
        final PointSample outside = new PointSample(PointSample.SHOWN / 2);
        for (int i = 0; i < m_data.size(); i++) {
            final int row = i;
            final HeldOutForecast forecast = m_result.heldOut().get(i);
            figures.add(m_data.target(i), forecast.mean(), forecast.lower(), forecast.upper());
            (forecast.inDomain() ? inside : outside).add(m_data.target(i), forecast.mean(),
                () -> point(row, m_data.target(row), forecast.mean()).within(forecast.lower(), forecast.upper()));
        }
        return new Scatter("Held-out predictions against measurements",
            figures.caption(target, HeldOutForecast.LEVEL) + " Each row was predicted by models that had seen no alloy of "
                + "its kind. Points on the dashed line are right.",
            Axis.of("Measured " + target, ""), Axis.of("Predicted " + target, ""),
            List.of(Series.of("In domain", inside), Series.of("Out of domain", outside)), Guide.IDENTITY, null);
    }

    private Panel calibration() {
        final CalibrationCurve curve = new CalibrationCurve();
        m_result.heldOut().forEach(forecast -> curve.add(forecast.coveredFrom()));
        return curve.panel();
    }

    private Panel suspicious(final List<SuspiciousRow> rows) {
        return new Grid("Rows that look wrong", "They were learnt from all the same. Look them up in their source.",
            List.of(Grid.Column.text("Row"), Grid.Column.text("Alloy"), Grid.Column.number("Load", "N", 3),
                Grid.Column.number("Measured " + m_data.targetName(), "", 0),
                Grid.Column.number("Middle of the others", "", 0), Grid.Column.text("Why")),
            rows.stream().limit(LISTED).map(row -> new Grid.Row(m_read.keys().get(row.row()), List.of(
                m_read.keys().get(row.row()), m_data.alloys().composition(row.row()).formula(),
                m_data.alloys().load(row.row()), m_data.target(row.row()), row.others().orElse(Double.NaN),
                String.join("; ", row.kinds().stream().map(SuspiciousRow.Kind::text).toList())))).toList(),
            rows.size(), Double.NaN);
    }

    private Panel residuals() {
        final PointSample sample = new PointSample();
        for (int i = 0; i < m_data.size(); i++) {
            final int row = i;
            final double residual = m_data.target(i) - m_result.heldOut().get(i).mean();
            sample.add(m_data.alloys().load(i), residual, () -> point(row, m_data.alloys().load(row), residual));
        }
        return new Scatter("Errors of held-out predictions by load", "Measured less predicted: above the line the alloy "
            + "is harder than predicted.", Axis.log("Load", "N"), Axis.of("Error", m_data.targetName()),
            List.of(Series.of("", sample)), Guide.ZERO, null);
    }

    private Point point(final int row, final double x, final double y) {
        return Point.of(m_read.keys().get(row), m_data.alloys().composition(row).formula(), x, y);
    }

    private static Panel attention(final List<AttentionSummary> attention) {
        return new PeriodicTable("Attention of each element", "Mean over the training rows that hold the element. It says "
            + "what the network looks at, not what makes an alloy hard.", Axis.of("Attention when present", ""),
            attention.stream().map(summary -> new ElementValue(summary.element().symbol(), summary.element().number(),
                summary.mean(), summary.count() == 0 ? summary.element().fullName() + " occurs in no training row"
                    : Figures.count(summary.count(), "training row", "training rows"))).toList());
    }

    /** Of evenly spaced rows: decoding all rows of a large table would take long. */
    private Panel reconstruction() {
        final int rows = Math.min(m_data.size(), PointSample.SHOWN / 4);
        final int[] chosen = IntStream.range(0, rows).map(i -> (int)((long)i * m_data.size() / rows)).toArray();
        final TrainedModel model = m_result.model();
        final Alloys alloys = m_data.alloys().select(chosen).withElements(model.elements());
        final double[][] decoded = model.reconstruct(alloys);
        final PointSample sample = new PointSample();
        double moved = 0;
        for (int i = 0; i < rows; i++) {
            for (int e = 0; e < model.elements().size(); e++) {
                final int row = chosen[i];
                final Element element = model.elements().get(e);
                final double given = PERCENT * alloys.fraction(i, e);
                final double back = PERCENT * decoded[i][e];
                moved += Math.abs(back - given) / 2;
                if (given > 0 || back >= 1) {
                    sample.add(given, back, () -> Point.of(m_read.keys().get(row),
                        element.symbol() + " in " + m_data.alloys().composition(row).formula(), given, back));
                }
            }
        }
        return new Scatter("Compositions through the latent space", "On average " + Figures.of(moved / rows)
            + " at.% come back as other elements. " + (rows < m_data.size() ? "Of " + rows + " training rows." : "Of all "
                + "training rows."), Axis.of("Content", "at.%"), Axis.of("Decoded content", "at.%"),
            List.of(Series.of("", sample)), Guide.IDENTITY, null);
    }
}
