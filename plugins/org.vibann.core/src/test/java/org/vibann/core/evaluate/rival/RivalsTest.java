/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Split;
import org.vibann.core.evaluate.metric.Accuracy;
import org.vibann.core.evaluate.rival.NearestNeighbours.Metric;
import org.vibann.core.math.Centred;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/** The rivals against hand-computed values; {@link RivalsAgainstTribuoTest} has those of another library. */
class RivalsTest {

    private static VectorLearner.Table table(final double[][] x, final double... y) {
        return new VectorLearner.Table(x, y, new int[] {0, x[0].length}, List.of());
    }

    /** y = 3 sin(4 x0) + x1² plus noise; x2 is of no use. */
    private static VectorLearner.Table smooth(final int n, final long seed) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] x = new double[n][];
        final double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            y[i] = 3 * Math.sin(4 * x[i][0]) + x[i][1] * x[i][1] + 0.1 * random.nextGaussian();
        }
        return table(x, y);
    }

    private static double r2(final VectorLearner.Function function, final VectorLearner.Table test) {
        return Accuracy.r2(test.y(), Arrays.stream(test.x()).mapToDouble(function::at).toArray());
    }

    @Test
    void neighboursByHand() throws CanceledException {
        final VectorLearner.Function two = new NearestNeighbours(2, Metric.L1, true).fit(
            table(new double[][] {{0, 0}, {1, 0}, {0, 3}, {1, 0}}, 10, 20, 30, 40), 1, Progress.NONE);

        assertThat(two.at(new double[] {0.25, 0})).isCloseTo((10 / 0.25 + 20 / 0.75) / (1 / 0.25 + 1 / 0.75),
            within(1e-12)); // of equally far rows the first
        assertThat(two.at(new double[] {1, 0})).isEqualTo(30); // both at distance 0
        assertThat(new NearestNeighbours(9, Metric.L1, true).fit(table(new double[][] {{0}, {2}}, 1, 5), 1, Progress.NONE)
            .at(new double[] {1})).isEqualTo(3);
        assertThat(new NearestNeighbours(2, Metric.L2, false).fit(
            table(new double[][] {{0, 0}, {3, 4}, {0, 6}}, 10, 20, 90), 1, Progress.NONE).at(new double[] {0, 0}))
            .isEqualTo(15); // 5 is nearer than 6, though 7 is farther
    }

    @Test
    void ridgeByHand() throws CanceledException {
        // Centred x is -1, 0, 1, centred y -2, 0, 2: XᵀX = 2, Xᵀy = 4, b = 4 / (2 + 3 λ).
        final VectorLearner.Function ridge =
            new Ridge(0.5).fit(table(new double[][] {{1, 7}, {2, 7}, {3, 7}}, 2, 4, 6), 1, Progress.NONE);

        assertThat(ridge.at(new double[] {3, 7})).isCloseTo(4 + 4 / 3.5, within(1e-12));
        assertThat(ridge.at(new double[] {3, 9})).isCloseTo(4 + 4 / 3.5, within(1e-12)); // constant in training
    }

    @Test
    void lassoByHand() throws CanceledException {
        // As above; b = soft(Xᵀy / n, λ sd(y)) / (XᵀX / n) with sd(y) = √(8/3).
        final VectorLearner.Table table = table(new double[][] {{1, 7}, {2, 7}, {3, 7}}, 2, 4, 6);
        final double b = (4 / 3.0 - 0.25 * Math.sqrt(8 / 3.0)) / (2 / 3.0);

        assertThat(new Lasso(0).fit(table, 1, Progress.NONE).at(new double[] {3, 7})).isCloseTo(6, within(1e-9));
        assertThat(new Lasso(0.25).fit(table, 1, Progress.NONE).at(new double[] {3, 9})).isCloseTo(4 + b, within(1e-9));
        assertThat(new Lasso(1.1).fit(table, 1, Progress.NONE).at(new double[] {3, 7})).isCloseTo(4, within(1e-12));
    }

    /** At the solution, |x_jᵀ r / n| is λ where b_j is not 0, and at most λ elsewhere. */
    @Test
    void lassoMeetsItsOptimalityConditions() throws CanceledException {
        final SeededRandom random = SeededRandom.of(3);
        final double[][] x = new double[50][6];
        final double[] y = new double[50];
        for (int i = 0; i < 50; i++) {
            for (int j = 0; j < 6; j++) {
                x[i][j] = random.nextGaussian() + (j > 0 ? 0.5 * x[i][j - 1] : 0);
            }
            y[i] = 2 * x[i][0] - x[i][3] + 0.3 * random.nextGaussian();
        }
        final VectorLearner.Function lasso = new Lasso(0.1).fit(table(x, y), 1, Progress.NONE);
        final Centred centred = Centred.of(x, y);
        final double sd = Math.sqrt(Vectors.dot(centred.y(), centred.y()) / 50);
        final double[] origin = centred.mean().clone();
        int zero = 0;
        for (int j = 0; j < 6; j++) {
            double product = 0;
            for (int i = 0; i < 50; i++) {
                product += centred.x()[i][j] * (y[i] - lasso.at(x[i])) / 50;
            }
            final double[] unit = origin.clone();
            unit[j] += 1;
            final double b = lasso.at(unit) - lasso.at(origin);
            zero += Math.abs(b) < 1e-9 ? 1 : 0;
            if (Math.abs(b) > 1e-9) {
                assertThat(product).isCloseTo(Math.signum(b) * 0.1 * sd, within(1e-5));
            } else {
                assertThat(Math.abs(product)).isLessThanOrEqualTo(0.1 * sd + 1e-5);
            }
        }
        assertThat(zero).isBetween(2, 4);
    }

    @Test
    void tuningTakesTheBestOfTheInnerFolds() throws CanceledException {
        final VectorLearner.Table line = new VectorLearner.Table(new double[][] {{1}, {2}, {3}, {4}, {5}, {6}},
            new double[] {1, 2, 3, 4, 5, 6}, new int[] {0, 1},
            List.of(new Split(new int[] {0, 2, 4, 5}, new int[] {1, 3}), new Split(new int[] {1, 3, 4, 5}, new int[] {0, 2})));

        final VectorLearner.Function tuned =
            new Tuned(new double[] {10, 1e-9, 1}, Ridge::new).fit(line, 1, Progress.NONE);

        assertThat(tuned.at(new double[] {8})).isCloseTo(8, within(1e-6));
    }

    /** Where a feature has two values, all thresholds between them are alike. */
    @Test
    void aTreeByHand() {
        final double[][] x = {{0, 5}, {0, 5}, {1, 5}, {1, 5}};
        final double[] y = {0, 2, 10, 14};
        final RandomTree tree = new RandomTree(x, y, 2, 1, SeededRandom.of(1));

        assertThat(tree.at(new double[] {0, 7})).isEqualTo(1);
        assertThat(tree.at(new double[] {1, 0})).isEqualTo(12);
        assertThat(new RandomTree(x, y, 2, 3, SeededRandom.of(1)).at(x[0])).as("leaves of three rows").isEqualTo(6.5);
    }

    @Test
    void extraTreesInterpolateTheirRows() throws CanceledException {
        final VectorLearner.Table train = smooth(200, 1);
        final VectorLearner.Function trees = new ExtraTrees(100, 1, 1).fit(train, 5, Progress.NONE);

        assertThat(r2(trees, train)).isCloseTo(1, within(1e-12)); // every leaf has one row
        assertThat(r2(trees, smooth(200, 2))).isGreaterThan(0.97);
        assertThat(new ExtraTrees(100, 1, 1).fit(train, 6, Progress.NONE).at(train.x()[0])).isEqualTo(train.y()[0],
            within(1e-9));
    }

    /** Boosting by hand: the first tree of depth 1 takes half of what it can off the mean, the second half of the rest. */
    @Test
    void boostingByHand() throws CanceledException {
        final VectorLearner.Function boosted = new GradientBoosting(2, 0.5, 1, 1).fit(
            table(new double[][] {{1, 0}, {2, 0}, {3, 0}, {4, 0}}, 0, 0, 8, 8), 1, Progress.NONE);

        assertThat(boosted.at(new double[] {1, 0})).isCloseTo(1, within(1e-9)); // 4 - 2 - 1
        assertThat(boosted.at(new double[] {4, 0})).isCloseTo(7, within(1e-9));
    }

    @Test
    void boostingAndForestLearn() throws CanceledException {
        final VectorLearner.Table train = smooth(200, 1);
        final VectorLearner.Table test = smooth(200, 2);

        assertThat(r2(new GradientBoosting(500, 0.05, 4, 1).fit(train, 1, Progress.NONE), test)).isGreaterThan(0.97);
        assertThat(r2(new RandomForest(100, 1, 1).fit(train, 1, Progress.NONE), test)).isGreaterThan(0.95);
    }

    /** The forest draws rows and features; the seed alone decides which, on whatever threads its trees grow. */
    @Test
    void theSeedDecidesAForest() throws CanceledException {
        final VectorLearner.Table train = smooth(100, 1);
        final double[] at = {0.3, 0.4, 0.5};
        final double first = new RandomForest(50, 0.5, 1).fit(train, 1, Progress.NONE).at(at);
        final List<Double> again = Parallel.map(8, i -> new RandomForest(50, 0.5, 1).fit(train, 1, Progress.NONE).at(at),
            Progress.NONE);

        assertThat(again).containsOnly(first);
        assertThat(new RandomForest(50, 0.5, 1).fit(train, 2, Progress.NONE).at(at)).isNotEqualTo(first);
    }

    @Test
    void libraryTreesCanBeCancelled() {
        final VectorLearner.Table train = smooth(100, 1);
        final AtomicInteger reports = new AtomicInteger();
        final Progress third = (fraction, message) -> {
            if (reports.incrementAndGet() == 3) {
                throw new CanceledException();
            }
        };

        assertThatThrownBy(() -> new GradientBoosting(500, 0.05, 4, 1).fit(train, 1, third))
            .isInstanceOf(CanceledException.class);
        assertThat(reports).hasValue(3);
        reports.set(0);
        assertThatThrownBy(() -> new RandomForest(500, 1, 1).fit(train, 1, third)).isInstanceOf(CanceledException.class);
        assertThat(reports).hasValue(3);
    }

    /** Each of 20 features takes off one row after the other; a thread of a small stack must be enough. */
    @Test
    void aTreeMayBeAsDeepAsThereAreRows() throws InterruptedException {
        final int features = 20;
        final int levels = 1000;
        final double[][] x = new double[features * levels][features];
        final double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i][i / levels] = Math.scalb(1.0, -(i % levels));
            y[i] = i % 7;
        }
        final RandomTree[] grown = new RandomTree[1];
        final Thread thread = new Thread(null, () -> grown[0] = new RandomTree(x, y, 1, 1, SeededRandom.of(3)), "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((of, failure) -> { });
        thread.start();
        thread.join();
        assertThat(grown[0]).as("grown").isNotNull();
        assertThat(grown[0].at(x[3])).isEqualTo(3);
    }
}
