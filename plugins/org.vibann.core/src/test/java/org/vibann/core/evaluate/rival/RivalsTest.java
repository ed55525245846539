/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Split;
import org.vibann.core.evaluate.metric.Accuracy;
import org.vibann.core.math.Centred;
import org.vibann.core.math.Vectors;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

import smile.base.cart.Loss;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.regression.GradientTreeBoost;
import smile.regression.RandomForest;

/** The rivals against hand-computed values and against Smile's. */
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
        final VectorLearner.Function two = new NearestNeighbours(2).fit(
            table(new double[][] {{0, 0}, {1, 0}, {0, 3}, {1, 0}}, 10, 20, 30, 40), 1, Progress.NONE);

        assertThat(two.at(new double[] {0.25, 0})).isCloseTo((10 / 0.25 + 20 / 0.75) / (1 / 0.25 + 1 / 0.75),
            within(1e-12)); // of equally far rows the first
        assertThat(two.at(new double[] {1, 0})).isEqualTo(30); // both at distance 0
        assertThat(new NearestNeighbours(9).fit(table(new double[][] {{0}, {2}}, 1, 5), 1, Progress.NONE)
            .at(new double[] {1})).isEqualTo(3);
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

    @Test
    void aTreeByHand() {
        final double[][] x = {{1, 5}, {2, 5}, {3, 5}, {4, 5}};
        final double[] y = {0, 0, 10, 14};
        final int[] rows = {0, 1, 2, 3};
        final RegressionTree stump = new RegressionTree(x, RegressionTree.ranks(x), y, rows,
            new RegressionTree.Growth(1, 2, false), SeededRandom.of(1));
        final RegressionTree full = new RegressionTree(x, RegressionTree.ranks(x), y, rows,
            new RegressionTree.Growth(99, 2, false), SeededRandom.of(1));

        assertThat(stump.at(new double[] {2.5, 0})).isZero(); // halfway counts to the left
        assertThat(stump.at(new double[] {2.51, 0})).isEqualTo(12);
        assertThat(full.at(new double[] {3, 0})).isEqualTo(10);
        assertThat(full.at(new double[] {9, 0})).isEqualTo(14);
        assertThat(rows).containsExactly(0, 1, 2, 3);
    }

    @Test
    void extraTreesInterpolateTheirRows() throws CanceledException {
        final VectorLearner.Table train = smooth(200, 1);
        final VectorLearner.Function trees = new TreeEnsemble(100, 1, true).fit(train, 5, Progress.NONE);

        assertThat(r2(trees, train)).isCloseTo(1, within(1e-12)); // every leaf has one row
        assertThat(r2(trees, smooth(200, 2))).isGreaterThan(0.97);
        assertThat(new TreeEnsemble(100, 1, true).fit(train, 6, Progress.NONE).at(train.x()[0])).isEqualTo(train.y()[0],
            within(1e-9));
    }

    private static DataFrame frame(final VectorLearner.Table table) {
        return DataFrame.of(IntStream.range(0, table.y().length)
            .mapToObj(i -> new double[] {table.x()[i][0], table.x()[i][1], table.x()[i][2], table.y()[i]})
            .toArray(double[][]::new), "a", "b", "c", "y");
    }

    /**
     * With one feature nothing is left to chance (where two features split a node equally well, ours draws one), so the
     * two implementations must agree on every row. Smile counts the levels of nodes, ours those of splits.
     */
    @Test
    void boostingIsThatOfSmile() throws CanceledException {
        final VectorLearner.Table train = column(smooth(120, 1));
        final VectorLearner.Table test = column(smooth(50, 2));
        final GradientTreeBoost smile =
            GradientTreeBoost.fit(Formula.lhs("y"), frame(train), Loss.ls(), 100, 5, 1000, 1, 0.05, 1.0);

        final VectorLearner.Function ours = new GradientBoosting(100, 0.05, 4).fit(train, 1, Progress.NONE);

        final double[] theirs = smile.predict(frame(test));
        for (int i = 0; i < theirs.length; i++) {
            assertThat(ours.at(test.x()[i])).isCloseTo(theirs[i], within(1e-9));
        }
    }

    private static VectorLearner.Table column(final VectorLearner.Table table) {
        return table(Arrays.stream(table.x()).map(row -> new double[] {row[0], 0, 0}).toArray(double[][]::new),
            table.y());
    }

    @Test
    void boostingIsAsGoodAsThatOfSmile() throws CanceledException {
        final VectorLearner.Table train = smooth(200, 1);
        final VectorLearner.Table test = smooth(200, 2);
        final GradientTreeBoost smile =
            GradientTreeBoost.fit(Formula.lhs("y"), frame(train), Loss.ls(), 500, 5, 1000, 1, 0.05, 1.0);

        assertThat(r2(new GradientBoosting(500, 0.05, 4).fit(train, 1, Progress.NONE), test))
            .isCloseTo(Accuracy.r2(test.y(), smile.predict(frame(test))), within(0.005));
    }

    @Test
    void theForestIsAsGoodAsThatOfSmile() throws CanceledException {
        final VectorLearner.Table train = smooth(200, 1);
        final VectorLearner.Table test = smooth(200, 2);
        final RandomForest smile = RandomForest.fit(Formula.lhs("y"), frame(train), 300, 2, 1000, 1000, 1, 1.0,
            LongStream.range(2, 302));

        final double ours = r2(new TreeEnsemble(300, 2 / 3.0, false).fit(train, 1, Progress.NONE), test);

        assertThat(ours).isCloseTo(Accuracy.r2(test.y(), smile.predict(frame(test))), within(0.005));
    }

    @Test
    void maternByHand() {
        assertThat(MaternProcess.matern(0)).isEqualTo(1);
        final double r = Math.sqrt(5);
        assertThat(MaternProcess.matern(1)).isCloseTo((1 + r + 5.0 / 3) * Math.exp(-r), within(1e-15));
    }

    @Test
    void theProcessLearnsFunctionAndNoise() throws CanceledException {
        final VectorLearner.Table plain = smooth(200, 1);
        final VectorLearner.Table train =
            new VectorLearner.Table(plain.x(), plain.y(), new int[] {0, 1, 2, 3}, List.of());
        final VectorLearner.Table test = smooth(200, 2);

        final MaternProcess.Posterior process = new MaternProcess().fit(train, 1, Progress.NONE);

        final double noise = 0.01 / Math.pow(org.vibann.core.data.Standardizer.fit(test.y()).sd(), 2);
        assertThat(r2(process, test)).isGreaterThan(1 - 2 * noise); // 1 - noise would be perfect
        final double[] sd = Arrays.stream(test.x()).mapToDouble(process::sd).toArray();
        assertThat(Arrays.stream(sd).average().orElseThrow()).isBetween(0.09, 0.12); // the noise is 0.1
        assertThat(process.sd(new double[] {5, 5, 5})).isGreaterThan(1); // far away it knows nothing
        assertThat(process.at(new double[] {1e6, 0, 0}))
            .isCloseTo(Arrays.stream(train.y()).average().orElseThrow(), within(1e-6));
    }

    @Test
    void theSimplexFindsTheMinimum() throws CanceledException {
        final double[] at = NelderMead.minimize(
            p -> 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2), new double[] {-1.2, 1}, 0.5, 2000, 1e-14);

        assertThat(at[0]).isCloseTo(1, within(1e-4)); // Rosenbrock's valley
        assertThat(at[1]).isCloseTo(1, within(1e-4));
    }

    /** Each of 20 features takes off one row after the other; a thread of a small stack must be enough. */
    @Test
    void aTreeMayBeAsDeepAsThereAreRows() throws InterruptedException {
        final int features = 20;
        final int levels = 1000;
        final double[][] x = new double[features * levels][features];
        final double[] y = new double[x.length];
        final int[] rows = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i][i / levels] = Math.scalb(1.0, -(i % levels));
            y[i] = i % 7;
            rows[i] = i;
        }
        final RegressionTree[] grown = new RegressionTree[1];
        final Thread thread = new Thread(null, () -> grown[0] = new RegressionTree(x, null, y, rows,
            new RegressionTree.Growth(Integer.MAX_VALUE, 1, true), SeededRandom.of(3)), "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((of, failure) -> { });
        thread.start();
        thread.join();
        assertThat(grown[0]).as("grown").isNotNull();
        assertThat(grown[0].at(x[3])).isEqualTo(3);
    }
}
