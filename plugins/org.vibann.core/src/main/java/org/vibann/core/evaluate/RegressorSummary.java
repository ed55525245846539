/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.metric.Spread;
import org.vibann.core.evaluate.protocol.Subset;
import org.vibann.core.evaluate.rival.Bottleneck;

/**
 * The figures of one model over all folds and seeds.
 *
 * @param model name of the model
 * @param folds number of folds times seeds
 * @param r2 over folds and seeds
 * @param mae over folds and seeds
 * @param rmse over folds and seeds
 * @param medianAe over folds and seeds
 * @param pooled figures of all forecasts of all folds and seeds together
 * @param byDistance pooled figures of each quarter of the forecasts, by distance to the training rows, nearest first
 * @param byDomain pooled figures of the rows in the domain of their training rows and of the others, see
 *            {@link ScoredRow#inDomain}; from and to are distances; a part without rows is left out
 * @param byLoad pooled figures of the rows of {@link Subset#BULK} and {@link Subset#LIBRARY}; empty unless both occur
 * @param klPerDimension KLdim of the scored rows over folds and seeds; empty for a model without latent
 * @param reconstructionL1 mean L1 distance between their true and reconstructed compositions; empty likewise
 * @param latentR2 share of the variance of the target that a linear map of the latent explains; empty likewise
 */
public record RegressorSummary(String model, int folds, Spread r2, Spread mae, Spread rmse, Spread medianAe, Metrics pooled,
    List<Slice> byDistance, List<Slice> byDomain, List<Slice> byLoad, Optional<Spread> klPerDimension,
    Optional<Spread> reconstructionL1, Optional<Spread> latentR2) {

    private static final int QUARTERS = 4;

    /** Copies. */
    public RegressorSummary {
        byDistance = List.copyOf(byDistance);
        byDomain = List.copyOf(byDomain);
        byLoad = List.copyOf(byLoad);
    }

    /** Summarises one model's results; loads are those of the forecasts, N. */
    static RegressorSummary of(final List<FoldResult> results, final List<ScoredRow> forecasts, final double[] loads) {
        return new RegressorSummary(results.get(0).model(), results.size(), spread(results, Metrics::r2),
            spread(results, Metrics::mae), spread(results, Metrics::rmse), spread(results, Metrics::medianAe),
            metrics(forecasts), byDistance(forecasts), byDomain(forecasts), byLoad(forecasts, loads),
            bottleneck(results, Bottleneck::klPerDimension), bottleneck(results, Bottleneck::reconstructionL1),
            bottleneck(results, Bottleneck::latentR2));
    }

    private static Spread spread(final List<FoldResult> results, final ToDoubleFunction<Metrics> figure) {
        return Spread.of(results.stream().map(FoldResult::metrics).mapToDouble(figure).toArray());
    }

    private static Optional<Spread> bottleneck(final List<FoldResult> results,
        final ToDoubleFunction<Bottleneck> figure) {
        final double[] values =
            results.stream().flatMap(r -> r.bottleneck().stream()).mapToDouble(figure).toArray();
        return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
    }

    private static Metrics metrics(final List<ScoredRow> forecasts) {
        return Metrics.of(forecasts.stream().mapToDouble(ScoredRow::target).toArray(),
            forecasts.stream().map(ScoredRow::forecast).toList());
    }

    private static List<Slice> byDistance(final List<ScoredRow> forecasts) {
        final List<ScoredRow> sorted =
            forecasts.stream().sorted(Comparator.comparingDouble(ScoredRow::distance)).toList();
        final List<Slice> slices = new ArrayList<>();
        for (int q = 0; q < QUARTERS && sorted.size() >= QUARTERS; q++) {
            final List<ScoredRow> part =
                sorted.subList(q * sorted.size() / QUARTERS, (q + 1) * sorted.size() / QUARTERS);
            slices.add(new Slice("quarter " + (q + 1) + " by distance to the training rows", part.get(0).distance(),
                part.get(part.size() - 1).distance(), metrics(part)));
        }
        return slices;
    }

    private static List<Slice> byDomain(final List<ScoredRow> forecasts) {
        final List<Slice> slices = new ArrayList<>();
        for (final boolean inside : new boolean[]{true, false}) {
            final List<ScoredRow> part = forecasts.stream().filter(f -> f.inDomain() == inside)
                .sorted(Comparator.comparingDouble(ScoredRow::distance)).toList();
            if (!part.isEmpty()) {
                slices.add(new Slice(inside ? "in domain" : "outside domain", part.get(0).distance(),
                    part.get(part.size() - 1).distance(), metrics(part)));
            }
        }
        return slices;
    }

    private static List<Slice> byLoad(final List<ScoredRow> forecasts, final double[] loads) {
        final List<Slice> slices = new ArrayList<>();
        for (final Subset subset : List.of(Subset.BULK, Subset.LIBRARY)) {
            final List<ScoredRow> part = new ArrayList<>();
            double from = Double.POSITIVE_INFINITY;
            double to = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < loads.length; i++) {
                if (subset.contains(loads[i])) {
                    part.add(forecasts.get(i));
                    from = Math.min(from, loads[i]);
                    to = Math.max(to, loads[i]);
                }
            }
            if (!part.isEmpty()) {
                slices.add(new Slice(subset.label(), from, to, metrics(part)));
            }
        }
        return slices.size() < 2 ? List.of() : slices;
    }
}
