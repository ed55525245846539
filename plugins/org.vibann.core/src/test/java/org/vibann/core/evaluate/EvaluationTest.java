/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.metric.Metrics;
import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.evaluate.protocol.Subset;
import org.vibann.core.evaluate.rival.FittedRegressor;
import org.vibann.core.evaluate.rival.Regressor;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The protocol: what is scored, on what, and that nothing leaks. */
class EvaluationTest {

    private static final List<Element> ELEMENTS =
        List.of(Element.B, Element.Co, Element.Cu, Element.Fe, Element.Nb, Element.Zr);

    /** Ternary alloys of six elements, twelve families, each alloy twice at two loads; hardness smooth in them. */
    static AlloyDataset data(final int rows) {
        final SeededRandom random = SeededRandom.of(7);
        final double[][] fractions = new double[rows][];
        final double[] loads = new double[rows];
        final double[] targets = new double[rows];
        for (int i = 0; i < rows; i++) {
            if (i % 2 == 1) {
                fractions[i] = fractions[i - 1];
            } else {
                final double a = 0.1 + 0.3 * random.nextDouble();
                fractions[i] = new double[ELEMENTS.size()];
                fractions[i][i / 2 % 6] = a;
                fractions[i][(i / 2 + 1) % 6] = 0.2;
                fractions[i][(i / 2 + 2 + i / 12 % 2) % 6] = 0.8 - a;
            }
            loads[i] = i % 2 == 0 ? 0.98 : 0.01;
            targets[i] = 500 + 40 * random.nextDouble() + (i % 2 == 0 ? 0 : 100);
            for (int j = 0; j < ELEMENTS.size(); j++) {
                targets[i] += 200 * j * fractions[i][j];
            }
        }
        return new AlloyDataset(Alloys.of(ELEMENTS, fractions, loads), "HV", targets);
    }

    private static EvaluationSettings settings(final Subset subset, final Protocol protocol, final int seeds,
        final String... models) {
        return new EvaluationSettings(List.of(models), subset, protocol, 3, 1, seeds);
    }

    private static Set<String> families(final Alloys alloys) {
        final Set<String> families = new HashSet<>();
        IntStream.range(0, alloys.size()).forEach(i -> families.add(alloys.family(i).label()));
        return families;
    }

    private static Set<String> alloys(final Alloys alloys) {
        final Set<String> formulas = new HashSet<>();
        IntStream.range(0, alloys.size()).forEach(i -> formulas.add(alloys.composition(i).formula(2)));
        return formulas;
    }

    /** A model that remembers what it was shown and answers with the mean of it. */
    private static final class Witness implements Regressor {
        private final ConcurrentLinkedQueue<List<Alloys>> seen = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Long> seeds = new ConcurrentLinkedQueue<>();
        private final String name;

        Witness(final String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public FittedRegressor fit(final AlloyDataset training, final org.vibann.core.data.Grouping grouping,
            final long seed, final Progress progress) {
            seeds.add(seed);
            final double mean = Arrays.stream(training.targets()).average().orElseThrow();
            return (scored, part) -> {
                seen.add(List.of(training.alloys(), scored));
                return IntStream.range(0, scored.size()).mapToObj(i -> new Forecast(mean, new double[0])).toList();
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void scoredRowsAreApartFromTrainingRows(final Protocol protocol) throws CanceledException {
        final AlloyDataset data = data(60);
        final Witness witness = new Witness("a");

        final EvaluationResult result = Evaluation.run(data, settings(Subset.ALL, protocol, 2, "knn"),
            List.of(witness), Trials.NONE, Progress.NONE);

        for (final List<Alloys> pair : witness.seen) {
            assertThat(pair.get(0).size()).isPositive();
            if (protocol != Protocol.ROWS) {
                assertThat(alloys(pair.get(0))).doesNotContainAnyElementsOf(alloys(pair.get(1)));
            }
            if (protocol.grouping() == org.vibann.core.data.Grouping.FAMILY) {
                assertThat(families(pair.get(0))).doesNotContainAnyElementsOf(families(pair.get(1)));
            }
        }
        final int folds = protocol == Protocol.LEAVE_ONE_FAMILY_OUT ? families(data.alloys()).size() : 3;
        assertThat(result.folds()).hasSize(2 * folds);
        // Every row once a seed: all twelve families are among the twenty largest.
        for (final long seed : new long[] {1, 2}) {
            assertThat(result.forecasts().stream().filter(f -> f.seed() == seed).mapToInt(ScoredRow::row).sorted())
                .containsExactly(IntStream.range(0, 60).boxed().toArray(Integer[]::new));
        }
        assertThat(result.forecasts()).allSatisfy(f -> assertThat(f.target()).isEqualTo(data.target(f.row())));
    }

    @Test
    void modelsGetTheSameFoldsAndSeeds() throws CanceledException {
        final Witness a = new Witness("a");
        final Witness b = new Witness("b");

        final EvaluationResult result = Evaluation.run(data(60), settings(Subset.ALL, Protocol.FAMILY, 2, "knn"),
            List.of(a, b), Trials.NONE, Progress.NONE);

        assertThat(a.seeds).hasSize(6).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(b.seeds);
        final List<ScoredRow> ofA = result.forecasts().stream().filter(f -> f.model().equals("a")).toList();
        final List<ScoredRow> ofB = result.forecasts().stream().filter(f -> f.model().equals("b")).toList();
        assertThat(ofA).hasSize(120);
        for (int i = 0; i < ofA.size(); i++) {
            assertThat(ofB.get(i)).usingRecursiveComparison().ignoringFields("model").isEqualTo(ofA.get(i));
        }
    }

    @Test
    void subsetsKeepTheNumbersOfTheirRows() throws CanceledException {
        final AlloyDataset data = data(60);

        final EvaluationResult bulk = Evaluation.run(data, settings(Subset.BULK, Protocol.ALLOY, 1, "knn"),
            Progress.NONE);

        assertThat(bulk.rows()).isEqualTo(30);
        assertThat(bulk.forecasts()).hasSize(30)
            .allSatisfy(f -> assertThat(data.alloys().load(f.row())).isEqualTo(0.98))
            .allSatisfy(f -> assertThat(f.target()).isEqualTo(data.target(f.row())));
        assertThat(bulk.summaries().get(0).byLoad()).isEmpty();
    }

    @Test
    void summariesPoolAndSlice() throws CanceledException {
        final EvaluationResult result = Evaluation.run(data(60), settings(Subset.ALL, Protocol.ALLOY, 2, "ridge", "knn"),
            Progress.NONE);

        assertThat(result.summaries()).extracting(RegressorSummary::model).containsExactlyInAnyOrder("ridge", "knn");
        assertThat(result.summaries().get(0).mae().mean()).isLessThan(result.summaries().get(1).mae().mean());
        final RegressorSummary knn =
            result.summaries().stream().filter(s -> s.model().equals("knn")).findFirst().orElseThrow();
        assertThat(knn.folds()).isEqualTo(6);
        assertThat(knn.pooled().n()).isEqualTo(120);
        assertThat(knn.mae().mean()).isCloseTo(result.folds().stream().filter(f -> f.model().equals("knn"))
            .mapToDouble(f -> f.metrics().mae()).average().orElseThrow(), within(1e-9));
        assertThat(knn.pooled().mae()).isCloseTo(result.forecasts().stream().filter(f -> f.model().equals("knn"))
            .mapToDouble(f -> Math.abs(f.target() - f.forecast().mean())).average().orElseThrow(), within(1e-9));
        assertThat(knn.byDistance()).hasSize(4).allSatisfy(slice -> assertThat(slice.metrics().n()).isEqualTo(30));
        assertThat(knn.byDistance().get(0).to()).isLessThanOrEqualTo(knn.byDistance().get(1).from());
        assertThat(knn.byLoad()).extracting(Slice::label).containsExactly("bulk", "library");
        assertThat(knn.byLoad()).allSatisfy(slice -> assertThat(slice.metrics().n()).isEqualTo(60));
        assertThat(knn.byDomain()).extracting(Slice::label).startsWith("in domain");
        assertThat(knn.byDomain().stream().mapToInt(slice -> slice.metrics().n()).sum()).isEqualTo(120);
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
        final AlloyDataset data = data(48);
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
            Evaluation.run(data(60), settings(Subset.ALL, Protocol.FAMILY, 2, "knn", "ridge"), Progress.NONE);

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
    void whatCannotBeEvaluatedIsToldToTheUser() {
        final AlloyDataset data = data(12);
        final AlloyDataset noLoads =
            new AlloyDataset(Alloys.of(ELEMENTS, data.alloys().fractions(), null), "HV", data.targets());
        final double[] gap = data.targets();
        gap[5] = Double.NaN;

        assertThatThrownBy(() -> Evaluation.run(noLoads, settings(Subset.BULK, Protocol.ROWS, 1, "knn"), Progress.NONE))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no indentation load");
        assertThatThrownBy(() -> Evaluation.run(new AlloyDataset(data.alloys(), "HV", gap),
            settings(Subset.ALL, Protocol.ROWS, 1, "knn"), Progress.NONE)).hasMessageContaining("Row 6 has no HV");
        assertThatThrownBy(() -> Evaluation.run(data, settings(Subset.ALL, Protocol.ROWS, 1, "vibann"), Progress.NONE))
            .hasMessageContaining("Model vibann, seed 1, fold 1").hasMessageContaining("20 rows");
        assertThatThrownBy(() -> settings(Subset.ALL, Protocol.ROWS, 1, "svm")).hasMessageContaining("'svm'")
            .hasMessageContaining("gradient-boosting");
        assertThatThrownBy(() -> settings(Subset.ALL, Protocol.ROWS, 1, "knn", "knn")).hasMessageContaining("twice");
        assertThatThrownBy(() -> settings(Subset.ALL, Protocol.ROWS, 0, "knn")).hasMessageContaining("seeds");
        assertThatThrownBy(() -> new EvaluationSettings(List.of("knn"), Subset.ALL, Protocol.ROWS, 1, 1, 1))
            .hasMessageContaining("folds");
    }

    @Test
    void cancelEndsIt() {
        assertThatThrownBy(() -> Evaluation.run(data(60), settings(Subset.ALL, Protocol.ROWS, 1, "vibann"),
            (fraction, message) -> {
                throw new CanceledException();
            })).isInstanceOf(CanceledException.class);
    }

    @Test
    void namesStandForGroups() {
        assertThat(Regressors.resolve(List.of("all"))).hasSize(9).startsWith("vibann", "vibann-published");
        assertThat(Regressors.resolve(List.of("knn", "descriptors", "gp+descriptors"))).hasSize(9).startsWith("knn")
            .contains("gp+descriptors");
        assertThat(Regressors.names()).containsAll(Regressors.standard());
    }
}
