/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.evaluate.EvaluationResult;
import org.vibann.core.evaluate.RegressorSummary;
import org.vibann.core.evaluate.ScoredRow;
import org.vibann.core.evaluate.metric.Spread;
import org.vibann.core.picture.Bars.Bar;
import org.vibann.core.picture.Bars.BarSeries;
import org.vibann.core.picture.Scatter.Guide;

/** What cross-validations of models show. */
public final class EvaluationPictures {

    /** Level of the intervals that coverage and width are shown of. */
    private static final double LEVEL = 0.9;

    private static final double PERCENT = 100;

    /** So many points has each of the many parity plots. */
    private static final int SHOWN = 500;

    private final AlloyDataset data;

    private final List<String> keys;

    private final List<EvaluationResult> results;

    private EvaluationPictures(final AlloyDataset data, final List<String> keys, final List<EvaluationResult> results) {
        this.data = data;
        this.keys = keys;
        this.results = results;
    }

    /**
     * @param data the alloys that were evaluated on
     * @param keys their row IDs
     * @param results one cross-validation a protocol
     * @return scores as bars, intervals, and a parity plot a model and protocol
     */
    public static Pictures of(final AlloyDataset data, final List<String> keys, final List<EvaluationResult> results) {
        return new EvaluationPictures(data, keys, results).pictures();
    }

    private Pictures pictures() {
        final List<Panel> panels = new ArrayList<>();
        panels.add(bars("R² by model", "Higher is better. Whiskers: one standard deviation over folds.", Axis.of("R²", ""),
            RegressorSummary::r2));
        panels.add(bars("Mean absolute error by model", "Lower is better. Whiskers: one standard deviation over folds.",
            Axis.of("Mean absolute error", data.targetName()), RegressorSummary::mae));
        intervals().ifPresent(panels::add);
        for (final EvaluationResult result : results) {
            calibration(result).ifPresent(panels::add);
            result.summaries().forEach(summary -> panels.add(parity(result, summary)));
        }
        return new Pictures("Regression Benchmark", "Judge models by families or alloys held out: random rows flatter all of "
            + "them.", panels);
    }

    private static String label(final EvaluationResult result) {
        return result.settings().protocol().label() + ", " + result.settings().subset().label();
    }

    private Panel bars(final String title, final String caption, final Axis axis,
        final Function<RegressorSummary, Spread> score) {
        final Set<String> models = new LinkedHashSet<>();
        results.forEach(result -> result.summaries().forEach(summary -> models.add(summary.model())));
        return new Bars(title, caption, "Model", List.copyOf(models), axis, results.stream().map(result ->
            new BarSeries(label(result), models.stream().map(model -> result.summaries().stream()
                .filter(summary -> summary.model().equals(model)).findFirst().map(score).map(EvaluationPictures::bar)
                .orElse(new Bar(Double.NaN, Double.NaN, Double.NaN))).toList())).toList(), false);
    }

    private static Bar bar(final Spread spread) {
        return new Bar(spread.mean(), spread.mean() - spread.sd(), spread.mean() + spread.sd());
    }

    private Optional<Panel> intervals() {
        final Map<String, List<Point>> byModel = new LinkedHashMap<>();
        for (final EvaluationResult result : results) {
            for (final RegressorSummary summary : result.summaries()) {
                final double width = summary.pooled().width(LEVEL);
                if (Double.isFinite(summary.pooled().coverage(LEVEL)) && Double.isFinite(width)) {
                    byModel.computeIfAbsent(summary.model(), model -> new ArrayList<>()).add(Point.of("", label(result),
                        width, PERCENT * (summary.pooled().coverage(LEVEL) - LEVEL)));
                }
            }
        }
        final List<Series> series =
            byModel.entrySet().stream().map(entry -> Series.of(entry.getKey(), entry.getValue())).toList();
        return series.isEmpty() ? Optional.empty() : Optional.of(new Scatter(
            "Coverage and width of 90 % intervals", "On the line the intervals contain nine of ten measurements, as they "
                + "promise; the further left the tighter.", Axis.of("Mean width", data.targetName()),
            Axis.of("Coverage less 90 %", "%"), series, Guide.ZERO, null));
    }

    private static Optional<Panel> calibration(final EvaluationResult result) {
        final List<Series> series = result.summaries().stream()
            .filter(summary -> Double.isFinite(summary.pooled().coverage(LEVEL)))
            .map(summary -> Series.of(summary.model(), summary.pooled().coverage().entrySet().stream().map(entry ->
                Point.of("", summary.model(), PERCENT * entry.getKey(), PERCENT * entry.getValue())).toList()))
            .toList();
        return series.isEmpty() ? Optional.empty() : Optional.of(new Scatter(
            "Calibration, " + label(result), "Below the line intervals are too narrow, above too wide.",
            Axis.of("Level of the interval", "%"), Axis.of("Measurements inside", "%"), series, Guide.IDENTITY, null));
    }

    private Panel parity(final EvaluationResult result, final RegressorSummary summary) {
        final PointSample sample = new PointSample(SHOWN);
        result.forecasts().stream().filter(forecast -> forecast.model().equals(summary.model()))
            .forEach(forecast -> sample.add(forecast.target(), forecast.forecast().mean(), () -> point(forecast)));
        return new Scatter(summary.model() + ", " + label(result), String.format(Locale.ROOT,
            "R² %.3f, mean absolute error %s %s.", summary.r2().mean(), Figures.of(summary.mae().mean()),
            data.targetName()), Axis.of("Measured " + data.targetName(), ""), Axis.of("Predicted " + data.targetName(), ""),
            List.of(Series.of("", sample)), Guide.IDENTITY, null);
    }

    private Point point(final ScoredRow forecast) {
        final Point point = Point.of(keys.get(forecast.row()), data.alloys().composition(forecast.row()).formula(),
            forecast.target(), forecast.forecast().mean());
        return forecast.forecast().hasIntervals()
            ? point.within(forecast.forecast().lower(LEVEL), forecast.forecast().upper(LEVEL)) : point;
    }
}
