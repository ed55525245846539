/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Parallels.Line;
import org.vibann.core.picture.Parallels.Scale;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.tune.Dimension;
import org.vibann.core.tune.Dimension.Choice;
import org.vibann.core.tune.Dimension.IntegerRange;
import org.vibann.core.tune.Dimension.RealRange;
import org.vibann.core.tune.Trial;
import org.vibann.core.tune.TuningResult;

/** What a search of settings shows. */
public final class TuningPictures {

    private TuningPictures() {
    }

    /**
     * @param result the trials
     * @param model what was tuned
     * @param target name of the target, in whose units the error is
     * @param progress told about the work
     * @return best error by trial, importance of each setting, the trials against each other
     * @throws CanceledException when the user cancelled
     */
    public static Pictures of(final TuningResult result, final String model, final String target,
        final Progress progress) throws CanceledException {
        final Axis error = Axis.of("Mean absolute error", target);
        final List<Panel> panels = new ArrayList<>();
        panels.add(byTrial(result, error));
        panels.add(importance(result, progress));
        panels.add(trials(result, error));
        return new Pictures("Tuning of " + model, String.format(Locale.ROOT, "Best of %s: %s, mean absolute error %s %s.",
            Figures.count(result.trials().size(), "trial", "trials"), result.best().point(),
            Figures.of(result.best().score()), target), panels);
    }

    private static String id(final Trial trial) {
        return "Trial " + trial.number();
    }

    private static Panel byTrial(final TuningResult result, final Axis error) {
        final List<Double> best = result.bestSoFar();
        final List<Point> each = result.trials().stream().map(trial ->
            Point.of(id(trial), trial.point().toString(), trial.number(), finite(trial.score()))).toList();
        final List<Point> least = IntStream.range(0, best.size()).mapToObj(i ->
            Point.of(id(result.trials().get(i)), "", i + 1, finite(best.get(i)))).toList();
        return new Lines("Error by trial", "The first trial has the usual settings. Where the lower line has long been flat, "
            + "more trials will hardly help.", Axis.of("Trial", ""), error,
            List.of(Series.of("Best so far", least), Series.of("Each trial", each)), List.of(), false);
    }

    private static double finite(final double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static Panel importance(final TuningResult result, final Progress progress) throws CanceledException {
        return new Bars("Importance of the settings", "Share of the variance of the error that a setting explains by itself, "
            + "over the whole space; what is missing to 100 % belongs to settings together.", "Setting",
            result.space().dimensions().stream().map(Dimension::name).toList(), Axis.of("Share", "%"),
            List.of(BarSeries.of("", result.importance(progress).stream().map(share -> 100 * share).toList())), false);
    }

    private static Panel trials(final TuningResult result, final Axis error) {
        final List<Scale> scales = new ArrayList<>();
        for (final Dimension dimension : result.space().dimensions()) {
            final boolean log = dimension instanceof IntegerRange range ? range.log()
                : dimension instanceof RealRange real && real.log();
            scales.add(new Scale(new Axis(dimension.name(), "", log),
                dimension instanceof Choice choice ? choice.options() : List.of()));
        }
        scales.add(new Scale(error, List.of()));
        return new Parallels("All trials", "Each line is a trial; its colour is its error. Good settings are where dark lines "
            + "run together.", scales, result.trials().stream().map(trial -> {
                final List<Double> values = new ArrayList<>();
                for (final Dimension dimension : result.space().dimensions()) {
                    final Object value = trial.point().values().get(dimension.name());
                    values.add(dimension instanceof Choice choice ? (double)choice.options().indexOf(value)
                        : ((Number)value).doubleValue());
                }
                values.add(finite(trial.score()));
                return new Line(id(trial), values);
            }).toList());
    }
}
