/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.evaluate.protocol.Subset;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Which models there are, that they learn, and what is written of them. */
class EvaluatedModelsTest {

    private static EvaluationSettings settings(final Subset subset, final Protocol protocol, final int seeds,
        final String... models) {
        return new EvaluationSettings(List.of(models), subset, protocol, 3, 1, seeds);
    }

    static List<String> everyFastModel() {
        final List<String> names = new ArrayList<>(Regressors.names());
        names.removeIf(name -> name.startsWith("vibann") || name.endsWith("-published"));
        return names;
    }

    /** One run within a worker of another and one on its own have different threads; the bits must be the same. */
    @ParameterizedTest
    @MethodSource("everyFastModel")
    void modelsLearnAndAreDeterministic(final String name) throws CanceledException, IOException {
        final AlloyDataset data = Ternaries.data(48);
        final EvaluationSettings settings = settings(Subset.ALL, Protocol.FAMILY, 1, name);

        final EvaluationResult first = Evaluation.run(data, settings, Progress.NONE);
        final EvaluationResult again =
            org.vibann.core.run.Parallel.map(2, i -> Evaluation.run(data, settings, Progress.NONE), Progress.NONE).get(1);

        assertThat(json(again)).isEqualTo(json(first));
        assertThat(again.forecasts()).isEqualTo(first.forecasts());
        final Metrics pooled = first.summaries().get(0).pooled();
        // Knows unseen families better than their mean; boosting with leaves of so few rows, by little.
        assertThat(pooled.r2()).as(name).isGreaterThan(name.startsWith("gradient-boosting") ? 0 : 0.3);
        assertThat(pooled.coverage(0.9)).as(name).isBetween(0.6, 1.0);
        assertThat(pooled.coverage(0.5)).as(name).isBetween(0.1, 0.9);
    }

    private static String json(final EvaluationResult result) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        EvaluationJson.write(result, out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void jsonHasEveryFold() throws CanceledException, IOException {
        final EvaluationResult result =
            Evaluation.run(Ternaries.data(60), settings(Subset.ALL, Protocol.FAMILY, 2, "knn", "ridge"), Progress.NONE);

        final JsonNode json = new ObjectMapper().readTree(json(result));

        assertThat(json.get("folds")).hasSize(12);
        final JsonNode fold = json.get("folds").get(3);
        final FoldResult expected = result.folds().get(3);
        assertThat(fold.get("model").asText()).isEqualTo("knn");
        assertThat(fold.get("protocol").asText()).isEqualTo("family");
        assertThat(fold.get("subset").asText()).isEqualTo("all");
        assertThat(fold.get("seed").asLong()).isEqualTo(2);
        assertThat(fold.get("fold").asInt()).isEqualTo(1);
        assertThat(fold.get("n").asInt()).isEqualTo(expected.metrics().n());
        assertThat(fold.get("r2").asDouble()).isEqualTo(expected.metrics().r2());
        assertThat(fold.get("mae").asDouble()).isEqualTo(expected.metrics().mae());
        assertThat(fold.get("rmse").asDouble()).isEqualTo(expected.metrics().rmse());
        assertThat(fold.get("coverage90").asDouble()).isEqualTo(expected.metrics().coverage(0.9));
        assertThat(fold.get("width50").asDouble()).isEqualTo(expected.metrics().width(0.5)).isPositive();
        assertThat(expected.metrics().width(0.9)).as("too few families for 90 %").isInfinite();
        assertThat(fold.get("width90").isNull()).as("what does not exist is null").isTrue();
        assertThat(json.get("summary")).hasSize(2);
        assertThat(json.get("summary").get(0).get("model").asText()).isEqualTo(result.summaries().get(0).model());
        assertThat(json.get("summary").get(0).get("pooled").get("pit")).hasSize(10);
    }

    @Test
    void namesStandForGroups() {
        assertThat(Regressors.resolve(List.of("all"))).hasSize(9).startsWith("vibann", "vibann-published");
        assertThat(Regressors.resolve(List.of("knn", "descriptors", "gp+descriptors"))).hasSize(9).startsWith("knn")
            .contains("gp+descriptors");
        assertThat(Regressors.names()).containsAll(Regressors.standard());
    }
}
