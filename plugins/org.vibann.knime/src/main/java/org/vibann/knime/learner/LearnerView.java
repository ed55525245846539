/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.explain.AttentionSummary;
import org.vibann.core.model.EpochRecord;
import org.vibann.core.model.HeldOutForecast;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.model.TrainingResult;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Lines;
import org.vibann.core.picture.Lines.Mark;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Parity;
import org.vibann.core.picture.PeriodicTable;
import org.vibann.core.picture.PeriodicTable.ElementValue;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.PointSample;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;
import org.vibann.knime.table.AlloyTableReader;

/** What the learner shows: how good the model is on what it had not seen, and how it was trained. */
final class LearnerView {

    static final String DESCRIPTION = """
            Predictions for held-out rows against what was measured, with intervals; the course of the training; the
            attention that each element gets; and how well compositions come back from the latent space.
            """;

    private static final double PERCENT = 100;

    private final AlloyTableReader.Read m_read;

    private final AlloyDataset m_data;

    private final TrainingResult m_result;

    private LearnerView(final AlloyTableReader.Read read, final TrainingResult result) {
        m_read = read;
        m_data = read.dataset();
        m_result = result;
    }

    static Pictures of(final AlloyTableReader.Read read, final TrainingResult result,
        final List<AttentionSummary> attention) {
        return new LearnerView(read, result).pictures(attention);
    }

    private Pictures pictures(final List<AttentionSummary> attention) {
        final List<Panel> panels = new ArrayList<>();
        if (!m_result.heldOut().isEmpty()) {
            panels.add(parity());
            if (m_data.alloys().hasLoads()) {
                panels.add(residuals());
            }
        }
        panels.addAll(training());
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

    private List<Panel> training() {
        final List<EpochRecord> history = m_result.model().history();
        if (history.isEmpty()) {
            return List.of();
        }
        final Axis epochs = Axis.of("Epoch", "");
        final List<Mark> best = history.stream().filter(EpochRecord::best).reduce((a, b) -> b)
            .map(epoch -> List.of(new Mark(epoch.epoch(), "weights kept"))).orElse(List.of());
        final List<Panel> panels = new ArrayList<>();
        course(history, "Root mean square error", EpochRecord::validationRmse).ifPresent(series -> panels.add(
            new Lines("Error on the validation alloys by epoch", "Training stopped when this error fell no more.", epochs,
                Axis.of("Root mean square error", m_data.targetName()), List.of(series), best, false)));
        panels.add(new Lines("Parts of the loss by epoch", "Target, and composition and load that are decoded from the "
            + "latent space, in scaled units.", epochs, Axis.log("Loss", ""), present(
                course(history, "Target", EpochRecord::hardnessLoss),
                course(history, "Composition", EpochRecord::reconstructionLoss),
                course(history, "Load", EpochRecord::loadReconstructionLoss)), best, false));
        panels.add(new Lines("Bottleneck by epoch", "The divergence says how much of the composition passes the latent "
            + "space; beta is the price on it.", epochs, Axis.log("Value", ""), present(
                course(history, "KL divergence per dimension (nats)", EpochRecord::klPerDimension),
                course(history, "Beta", EpochRecord::beta)), best, false));
        return panels;
    }

    @SafeVarargs
    private static List<Series> present(final Optional<Series>... series) {
        return java.util.Arrays.stream(series).flatMap(Optional::stream).toList();
    }

    /** The course of a quantity over the epochs; empty where it is nowhere above 0. */
    private static Optional<Series> course(final List<EpochRecord> history, final String name,
        final ToDoubleFunction<EpochRecord> quantity) {
        final List<Point> points = history.stream()
            .map(epoch -> Point.of(epoch.epoch(), quantity.applyAsDouble(epoch))).filter(p -> p.y() > 0).toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Series.of(name, points));
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
