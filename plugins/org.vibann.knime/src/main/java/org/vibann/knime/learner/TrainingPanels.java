/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.vibann.core.model.EpochRecord;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Lines;
import org.vibann.core.picture.Lines.Mark;
import org.vibann.core.picture.Panel;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.Series;

/** The course of a training, epoch by epoch. */
final class TrainingPanels {

    private TrainingPanels() {
    }

    static List<Panel> of(final List<EpochRecord> history, final String target) {
        if (history.isEmpty()) {
            return List.of();
        }
        final Axis epochs = Axis.of("Epoch", "");
        final List<Mark> best = history.stream().filter(EpochRecord::best).reduce((a, b) -> b)
            .map(epoch -> List.of(new Mark(epoch.epoch(), "weights kept"))).orElse(List.of());
        final List<Panel> panels = new ArrayList<>();
        course(history, "Root mean square error", EpochRecord::validationRmse).ifPresent(series -> panels.add(
            new Lines("Error on the validation alloys by epoch", "Training stopped when this error fell no more.", epochs,
                Axis.of("Root mean square error", target), List.of(series), best, false)));
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
        return Arrays.stream(series).flatMap(Optional::stream).toList();
    }

    /** The course of a quantity over the epochs; empty where it is nowhere above 0. */
    private static Optional<Series> course(final List<EpochRecord> history, final String name,
        final ToDoubleFunction<EpochRecord> quantity) {
        final List<Point> points = history.stream()
            .map(epoch -> Point.of(epoch.epoch(), quantity.applyAsDouble(epoch))).filter(p -> p.y() > 0).toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Series.of(name, points));
    }
}
