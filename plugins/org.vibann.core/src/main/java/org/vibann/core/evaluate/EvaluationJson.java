/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.metric.Spread;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a result as JSON. Figures that do not exist are null. Same result, same bytes. Keys:
 * <ul>
 * <li>{@code settings}: {@code protocol}, {@code subset}, {@code rows}, {@code folds}, {@code firstSeed},
 * {@code seeds}, {@code trials}, {@code models}
 * <li>{@code folds}: one entry a model, seed and fold, with {@code model}, {@code protocol}, {@code subset},
 * {@code seed}, {@code fold} and the figures; with trials {@code tuned}, the settings found
 * <li>{@code summary}: one entry a model, smallest mean absolute error first: {@code r2}, {@code mae}, {@code rmse},
 * {@code medianAe} as means over folds and seeds, with {@code …Sd}; {@code pooled}, the figures of all forecasts
 * together with {@code coverageByLevel} and the {@code pit} histogram; and the slices {@code byDistance} (quarters by distance to
 * the training rows), {@code byDomain} (rows "in domain" and "outside domain"), {@code byLoad} ("bulk" and "library",
 * where both occur), each with {@code rows} (its label), {@code from}, {@code to} and the figures
 * <li>figures: {@code n}, {@code r2}, {@code mae}, {@code rmse}, {@code medianAe}, {@code spearman},
 * {@code coverage50}, {@code width50} and so on for 80, 90 and 95 %, {@code calibrationError}, {@code crps}
 * </ul>
 */
public final class EvaluationJson {

    /** The levels that the entries have coverage and width of. */
    private static final List<Double> LEVELS = List.of(0.5, 0.8, 0.9, 0.95);

    private EvaluationJson() {
    }

    /**
     * Writes.
     *
     * @param result what was found
     * @param out where to; not closed
     * @throws IOException when writing fails
     */
    public static void write(final EvaluationResult result, final OutputStream out) throws IOException {
        final ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("settings", settings(result));
        final ArrayNode folds = root.putArray("folds");
        for (final FoldResult fold : result.folds()) {
            final ObjectNode node = folds.addObject().put("model", fold.model());
            protocol(node, result.settings()).put("seed", fold.seed()).put("fold", fold.fold());
            metrics(node, fold.metrics());
            fold.bottleneck().ifPresent(bottleneck -> {
                number(node, "klPerDimension", bottleneck.klPerDimension());
                number(node, "reconstructionL1", bottleneck.reconstructionL1());
                number(node, "latentR2", bottleneck.latentR2());
            });
            if (!fold.tuned().isEmpty()) {
                final ObjectNode tuned = node.putObject("tuned");
                fold.tuned().forEach((part, point) -> {
                    final ObjectNode values = tuned.putObject(part);
                    point.values().forEach((name, value) -> values.putPOJO(name, value));
                });
            }
        }
        final ArrayNode summary = root.putArray("summary");
        result.summaries().forEach(model -> summary(summary.addObject(), model, result.settings()));
        final byte[] bytes =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(root);
        out.write(bytes);
        out.write('\n');
    }

    private static ObjectNode settings(final EvaluationResult result) {
        final EvaluationSettings settings = result.settings();
        final ObjectNode node = protocol(JsonNodeFactory.instance.objectNode(), settings);
        node.put("rows", result.rows()).put("folds", settings.folds()).put("firstSeed", settings.firstSeed())
            .put("seeds", settings.seeds()).put("trials", settings.trials());
        settings.models().forEach(node.putArray("models")::add);
        return node;
    }

    private static ObjectNode protocol(final ObjectNode node, final EvaluationSettings settings) {
        return node.put("protocol", settings.protocol().label()).put("subset", settings.subset().label());
    }

    private static void summary(final ObjectNode node, final RegressorSummary model, final EvaluationSettings settings) {
        protocol(node.put("model", model.model()), settings).put("folds", model.folds());
        for (final Map.Entry<String, Spread> figure : List.of(Map.entry("r2", model.r2()),
            Map.entry("mae", model.mae()), Map.entry("rmse", model.rmse()), Map.entry("medianAe", model.medianAe()))) {
            number(node, figure.getKey(), figure.getValue().mean());
            number(node, figure.getKey() + "Sd", figure.getValue().sd());
        }
        model.klPerDimension().ifPresent(kl -> number(node, "klPerDimension", kl.mean()));
        model.reconstructionL1().ifPresent(l1 -> number(node, "reconstructionL1", l1.mean()));
        model.latentR2().ifPresent(r2 -> number(node, "latentR2", r2.mean()));
        pooled(node.putObject("pooled"), model.pooled());
        slices(node.putArray("byDistance"), model.byDistance());
        slices(node.putArray("byDomain"), model.byDomain());
        slices(node.putArray("byLoad"), model.byLoad());
    }

    private static void slices(final ArrayNode array, final List<Slice> slices) {
        for (final Slice slice : slices) {
            final ObjectNode node = array.addObject().put("rows", slice.label());
            number(node, "from", slice.from());
            number(node, "to", slice.to());
            metrics(node, slice.metrics());
        }
    }

    private static void pooled(final ObjectNode node, final Metrics metrics) {
        metrics(node, metrics);
        final ObjectNode levels = node.putObject("coverageByLevel");
        metrics.coverage().forEach((level, share) -> number(levels, Double.toString(level), share));
        final ArrayNode pit = node.putArray("pit");
        metrics.pit().forEach(pit::add);
    }

    private static void metrics(final ObjectNode node, final Metrics metrics) {
        node.put("n", metrics.n());
        number(node, "r2", metrics.r2());
        number(node, "mae", metrics.mae());
        number(node, "rmse", metrics.rmse());
        number(node, "medianAe", metrics.medianAe());
        number(node, "spearman", metrics.spearman());
        for (final double level : LEVELS) {
            final long percent = Math.round(100 * level);
            number(node, "coverage" + percent, metrics.coverage(level));
            number(node, "width" + percent, metrics.width(level));
        }
        number(node, "calibrationError", metrics.calibrationError());
        number(node, "crps", metrics.crps());
    }

    private static void number(final ObjectNode node, final String name, final double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
