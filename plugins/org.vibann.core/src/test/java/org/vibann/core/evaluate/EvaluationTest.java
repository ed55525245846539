/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.evaluate.metric.Forecast;
import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.evaluate.protocol.Subset;
import org.vibann.core.evaluate.rival.FittedRegressor;
import org.vibann.core.evaluate.rival.Regressor;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The protocol: what is scored, on what, and that nothing leaks. */
class EvaluationTest {

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
        final AlloyDataset data = Ternaries.data(60);
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

        final EvaluationResult result = Evaluation.run(Ternaries.data(60), settings(Subset.ALL, Protocol.FAMILY, 2, "knn"),
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
        final AlloyDataset data = Ternaries.data(60);

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
        final EvaluationResult result = Evaluation.run(Ternaries.data(60), settings(Subset.ALL, Protocol.ALLOY, 2, "ridge", "knn"),
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

    @Test
    void whatCannotBeEvaluatedIsToldToTheUser() {
        final AlloyDataset data = Ternaries.data(12);
        final AlloyDataset noLoads =
            new AlloyDataset(Alloys.of(data.alloys().elements(), data.alloys().fractions(), null), "HV", data.targets());
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
        assertThatThrownBy(() -> Evaluation.run(Ternaries.data(60), settings(Subset.ALL, Protocol.ROWS, 1, "vibann"),
            (fraction, message) -> {
                throw new CanceledException();
            })).isInstanceOf(CanceledException.class);
    }
}
