/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.evaluate.protocol.Protocol;
import org.vibann.core.evaluate.protocol.Subset;
import org.vibann.core.evaluate.rival.Regressors;
import org.vibann.core.evaluate.rival.Tunable;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;
import org.vibann.core.tune.Point;
import org.vibann.core.tune.Trial;
import org.vibann.core.tune.TrialLog;
import org.vibann.core.tune.TuningResult;

/** Models tuned within the training rows of a fold. */
class TuningTest {

    @TempDir
    private Path folder;

    private static EvaluationSettings settings(final int trials, final String... models) {
        return new EvaluationSettings(List.of(models), Subset.ALL, Protocol.FAMILY, 3, 1, 1, trials);
    }

    /** Scored rows are seen by nobody: whatever their targets are, the same settings are found. */
    @Test
    void scoredRowsDecideNothing() throws CanceledException {
        final AlloyDataset data = Ternaries.data(60);
        final EvaluationResult result = Evaluation.run(data, settings(8, "knn", "lasso"), Progress.NONE);
        final double[] others = data.targets();
        for (final ScoredRow row : result.forecasts()) {
            if (row.fold() == 2) {
                others[row.row()] = 5000 - others[row.row()];
            }
        }
        final EvaluationResult other = Evaluation.run(new AlloyDataset(data.alloys(), "HV", others),
            settings(8, "knn", "lasso"), Progress.NONE);

        assertThat(result.folds()).hasSize(6);
        for (int i = 0; i < 6; i++) {
            final FoldResult fold = result.folds().get(i);
            assertThat(fold.tuned()).containsOnlyKeys(fold.model());
            if (fold.fold() == 2) {
                assertThat(other.folds().get(i).tuned()).isEqualTo(fold.tuned());
            } else {
                assertThat(other.folds().get(i).metrics()).isNotEqualTo(fold.metrics());
            }
        }
    }

    /** The usual settings are the first trial, so that tuning is never worse on the inner folds. */
    @Test
    void theUsualSettingsAreTriedFirst() throws CanceledException {
        final TuningResult result = Tuning.search(Ternaries.data(60), "knn", Grouping.FAMILY, 10, 1, TrialLog.NONE,
            Progress.NONE);

        assertThat(result.trials()).hasSize(10);
        assertThat(result.trials().get(0).point()).isEqualTo(Regressors.tunables("knn").get(0).usual());
        assertThat(result.best().score()).isLessThanOrEqualTo(result.trials().get(0).score());
        assertThatThrownBy(() -> Tuning.search(Ternaries.data(60), "mean", Grouping.FAMILY, 10, 1, TrialLog.NONE,
            Progress.NONE)).hasMessageContaining("'mean' has no settings");
    }

    /** Nearest neighbours by hand: the score is the mean absolute error over all inner folds. */
    @Test
    void theScoreIsTheErrorOverTheInnerFolds() throws CanceledException {
        final AlloyDataset data = Ternaries.data(60);
        final Tunable knn = Regressors.tunables("knn").get(0);
        final TuningResult result = Tuning.search(data, "knn", Grouping.FAMILY, 1, 9, TrialLog.NONE, Progress.NONE);
        final EvaluationResult same = Evaluation.run(data, new EvaluationSettings(List.of("knn"), Subset.ALL,
            Protocol.FAMILY, 5, 9, 1), Progress.NONE);

        assertThat(result.best().point()).isEqualTo(knn.usual());
        assertThat(result.best().score()).isCloseTo(same.summaries().get(0).pooled().mae(), within(1e-9));
    }

    @Test
    void aMeanHasItsPartsTuned() throws CanceledException {
        final EvaluationResult result =
            Evaluation.run(Ternaries.data(36), settings(3, "mean", "vibann-kernel"), Progress.NONE);

        assertThat(result.folds().get(0).tuned()).containsOnlyKeys("knn", "gp", "extra-trees");
        assertThat(result.folds().get(3).tuned()).as("nothing is searched of it").isEmpty();
    }

    /** Every model that has settings has its usual ones in its space. */
    @Test
    void usualSettingsAreInTheSpaces() {
        int tunable = 0;
        for (final String name : Regressors.names()) {
            for (final Tunable model : Regressors.tunables(name)) {
                assertThat(model.space().coordinates(model.usual())).as(name).isNotEmpty();
                assertThat(model.with(model.usual()).name()).isEqualTo(model.name());
                tunable++;
            }
        }
        assertThat(tunable).isGreaterThan(20);
    }

    @Test
    void anEvaluationThatWasStoppedGoesOn() throws CanceledException, IOException {
        final AlloyDataset data = Ternaries.data(60);
        final EvaluationSettings settings = settings(9, "knn", "ridge");
        final Path file = folder.resolve("trials.jsonl");
        final EvaluationResult whole = Evaluation.run(data, settings, Progress.NONE);
        final ConcurrentLinkedQueue<Trial> made = new ConcurrentLinkedQueue<>();
        try (TrialFile trials = TrialFile.open(file, data, settings)) {
            assertThat(trials.found()).isZero();
            assertThatThrownBy(() -> Evaluation.run(data, settings, counting(trials, made, 17), Progress.NONE))
                .isInstanceOf(IllegalStateException.class);
        }
        final int before = Files.readAllLines(file).size();
        assertThat(before).isBetween(17, 30);
        // What a process that was killed while it wrote leaves behind.
        Files.writeString(file, Files.readString(file) + "{\"evaluation\":\"fam");
        made.clear();

        try (TrialFile trials = TrialFile.open(file, data, settings)) {
            assertThat(trials.found()).isEqualTo(before);
            final EvaluationResult resumed =
                Evaluation.run(data, settings, counting(trials, made, Integer.MAX_VALUE), Progress.NONE);
            assertThat(resumed.folds()).isEqualTo(whole.folds());
        }
        assertThat(made).hasSize(2 * 3 * 9 - before);
        assertThat(Files.readAllLines(file)).hasSize(2 * 3 * 9);
        // Other rows, other trials.
        try (TrialFile others = TrialFile.open(file, Ternaries.data(58), settings)) {
            assertThat(others.found()).isZero();
        }
    }

    /** Counts trials that are made, and fails after some. */
    private static Trials counting(final Trials trials, final ConcurrentLinkedQueue<Trial> made, final int most) {
        return (model, seed, fold) -> {
            final TrialLog log = trials.of(model, seed, fold);
            return new TrialLog() {
                @Override
                public java.util.OptionalDouble score(final int number, final Point point) {
                    return log.score(number, point);
                }

                @Override
                public void add(final Trial trial) {
                    log.add(trial);
                    made.add(trial);
                    if (made.size() >= most) {
                        throw new IllegalStateException("stopped");
                    }
                }
            };
        };
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        final Path file = Files.writeString(folder.resolve("alloys.csv"), "B,Co\n1,2\n");

        assertThatThrownBy(() -> TrialFile.open(file, Ternaries.data(36), settings(3, "knn")))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Line 1 of").hasMessageContaining("no trial");
        assertThat(Files.readString(file)).as("untouched").isEqualTo("B,Co\n1,2\n");
    }
}
