/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.vibann.core.evaluate.EvaluationResult;
import org.vibann.core.evaluate.EvaluationSettings;
import org.vibann.core.evaluate.FoldResult;
import org.vibann.core.evaluate.RegressorSummary;
import org.vibann.core.evaluate.Slice;
import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.metric.Spread;
import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.tune.Point;

/** Shows what an evaluation found. */
final class EvaluationTable {

    private EvaluationTable() {
    }

    /** Prints the models, smallest mean absolute error first. */
    static void print(final EvaluationResult result, final PrintWriter out) {
        final EvaluationSettings settings = result.settings();
        final boolean kFold = settings.protocol() != Protocol.LEAVE_ONE_FAMILY_OUT;
        out.printf(Locale.ROOT, "Subset %s (%d rows), protocol %s, %sseed%s %s%n", settings.subset(), result.rows(),
            settings.protocol(), kFold ? settings.folds() + " folds, " : "", settings.seeds() == 1 ? "" : "s",
            settings.seeds() == 1 ? settings.firstSeed()
                : settings.firstSeed() + " to " + (settings.firstSeed() + settings.seeds() - 1));
        out.println("Mean ± sd over folds and seeds; from 'pooled' on, all forecasts together; cover and width of the "
            + "central intervals; below, bulk and library, and rows as near to the training rows as 90 % of these when "
            + "left out (in domain); what the latent of the first network keeps of rows that it was not trained on.");
        final int width =
            result.summaries().stream().mapToInt(summary -> summary.model().length()).max().orElse(5);
        out.printf(Locale.ROOT, "%-" + width + "s  %15s  %13s  %13s  %6s | %9s  %4s  %5s  %4s %4s %4s %4s  %5s  %5s  %5s%n",
            "model", "R2", "MAE", "RMSE", "med.AE", "pooled R2", "MAE", "rho", "c50", "c80", "c90", "c95", "w90", "CRPS",
            "calib");
        for (final RegressorSummary model : result.summaries()) {
            final Metrics pooled = model.pooled();
            out.printf(Locale.ROOT, "%-" + width + "s  %s  %s  %s  %6.1f | %9.4f  %4.0f  %5.3f  %s %s %s %s  %5s  %5s  %5s%n",
                model.model(), spread(model.r2(), 4), spread(model.mae(), 1), spread(model.rmse(), 1),
                model.medianAe().mean(), pooled.r2(), pooled.mae(), pooled.spearman(), cover(pooled, 0.5),
                cover(pooled, 0.8), cover(pooled, 0.9), cover(pooled, 0.95), number(pooled.width(0.9), 0),
                number(pooled.crps(), 1), number(pooled.calibrationError(), 3));
        }
        for (final RegressorSummary model : result.summaries()) {
            for (final Slice slice : Stream.concat(model.byLoad().stream(), model.byDomain().stream()).toList()) {
                final Metrics part = slice.metrics();
                out.printf(Locale.ROOT, "%-" + width + "s  %-14s n %5d  R2 %7s  MAE %5.1f  c50 %s  c80 %s  c90 %s  "
                    + "c95 %s  w90 %5s%n", model.model(), slice.label(), part.n(), number(part.r2(), 4), part.mae(),
                    cover(part, 0.5), cover(part, 0.8), cover(part, 0.9), cover(part, 0.95),
                    number(part.width(0.9), 0));
            }
        }
        for (final RegressorSummary model : result.summaries()) {
            model.latentR2().ifPresent(share -> out.printf(Locale.ROOT, "%-" + width + "s  latent         KLdim %5s  "
                + "reconstruction L1 %5s  linear map of the latent R2 %s%n", model.model(),
                number(model.klPerDimension().orElseThrow().mean(), 2),
                number(model.reconstructionL1().orElseThrow().mean(), 3), spread(share, 4)));
        }
        tuned(result, out);
        out.flush();
    }

    /** The settings that were found: of numbers smallest, median and largest over the folds, of words how often each. */
    private static void tuned(final EvaluationResult result, final PrintWriter out) {
        final Map<String, List<Point>> found = new LinkedHashMap<>();
        for (final FoldResult fold : result.folds()) {
            fold.tuned().forEach((part, point) -> {
                final String name = part.equals(fold.model()) ? part : fold.model() + ": " + part;
                found.computeIfAbsent(name, each -> new ArrayList<>()).add(point);
            });
        }
        if (!found.isEmpty()) {
            out.println("Settings found by " + result.settings().trials() + " trials in each fold (smallest, median, "
                + "largest; of words how often each):");
        }
        found.forEach((name, points) -> out.println(name + ": " + points.get(0).values().keySet().stream()
            .map(setting -> setting + " " + values(points.stream().map(point -> point.values().get(setting)).toList()))
            .collect(Collectors.joining("; "))));
    }

    private static String values(final List<Object> values) {
        if (values.get(0) instanceof String) {
            return values.stream().collect(Collectors.groupingBy(String::valueOf, TreeMap::new, Collectors.counting()))
                .entrySet().stream().map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(" "));
        }
        final List<Object> sorted = values.stream()
            .sorted(Comparator.comparingDouble(value -> ((Number)value).doubleValue())).toList();
        return sorted.get(0) + ", " + sorted.get(sorted.size() / 2) + ", " + sorted.get(sorted.size() - 1);
    }

    private static String spread(final Spread spread, final int decimals) {
        final int width = decimals == 4 ? 6 : 5;
        return String.format(Locale.ROOT, "%" + width + "." + decimals + "f ± %" + width + "s", spread.mean(),
            number(spread.sd(), decimals));
    }

    private static String cover(final Metrics metrics, final double level) {
        return String.format(Locale.ROOT, "%4s", number(metrics.coverage(level), 2).replaceFirst("^0", ""));
    }

    private static String number(final double value, final int decimals) {
        return Double.isNaN(value) ? "-" : Double.isInfinite(value) ? "open"
            : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
