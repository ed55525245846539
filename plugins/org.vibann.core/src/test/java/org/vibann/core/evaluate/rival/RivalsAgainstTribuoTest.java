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
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.ExtraTreesTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.slm.ElasticNetCDTrainer;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.evaluate.metric.Accuracy;
import org.vibann.core.math.Centred;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** The models that are written here, because no light library has them, against those of a heavy one. */
class RivalsAgainstTribuoTest {

    private static final String[] NAMES = {"a", "b", "c", "d"};

    /** Held here, so that its level lasts: it tells of every tree. */
    private static final Logger LOGGER = Logger.getLogger("org.tribuo");

    @BeforeAll
    static void quiet() {
        LOGGER.setLevel(Level.WARNING);
    }

    /** y = 3 sin(4 x0) + 2 x1² + x2 plus noise; x3 is of no use. */
    private static VectorLearner.Table data(final int n, final long seed) {
        final SeededRandom random = SeededRandom.of(seed);
        final double[][] x = new double[n][4];
        final double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            Arrays.setAll(x[i], j -> random.nextDouble());
            y[i] = 3 * Math.sin(4 * x[i][0]) + 2 * x[i][1] * x[i][1] + x[i][2] + 0.1 * random.nextGaussian();
        }
        return new VectorLearner.Table(x, y, new int[] {0, 4}, List.of());
    }

    private static Example<Regressor> example(final double[] x, final double y) {
        return new ArrayExample<>(new Regressor("y", y), NAMES, x);
    }

    private static MutableDataset<Regressor> dataset(final VectorLearner.Table table) {
        final RegressionFactory factory = new RegressionFactory();
        final MutableDataset<Regressor> data =
            new MutableDataset<>(new SimpleDataSourceProvenance("smooth", factory), factory);
        for (int i = 0; i < table.y().length; i++) {
            data.add(example(table.x()[i], table.y()[i]));
        }
        return data;
    }

    private static double[] predictions(final Model<Regressor> model, final VectorLearner.Table test) {
        return Arrays.stream(test.x()).mapToDouble(x -> model.predict(example(x, 0)).getOutput().getValues()[0])
            .toArray();
    }

    private static double[] predictions(final VectorLearner.Function model, final VectorLearner.Table test) {
        return Arrays.stream(test.x()).mapToDouble(model::at).toArray();
    }

    /** No straw man: on new points ours err no more than Tribuo's, and about as Smile's forest. */
    @Test
    void extraTrees() throws CanceledException {
        final VectorLearner.Table train = data(200, 1);
        final VectorLearner.Table test = data(200, 2);
        final double[] theirs = predictions(new ExtraTreesTrainer<>(new CARTRegressionTrainer(Integer.MAX_VALUE, 1, 0,
            1f, true, new MeanSquaredError(), 1), new AveragingCombiner(), 100, 1).train(dataset(train)), test);
        final double[] forest = predictions(new RandomForest(100, 1, 1).fit(train, 1, Progress.NONE), test);
        final double ours = Accuracy.r2(test.y(), predictions(new ExtraTrees(100, 1, 1).fit(train, 1, Progress.NONE), test));

        assertThat(ours).isGreaterThan(Accuracy.r2(test.y(), theirs) - 0.01)
            .isCloseTo(Accuracy.r2(test.y(), forest), within(0.05));
    }

    /**
     * Tribuo minimises |y - Xb|²/2n + α |b|₁ of columns that it centres and scales first; columns of mean 0 and standard
     * deviation 1 are the same to both.
     */
    @Test
    void lasso() throws CanceledException {
        final VectorLearner.Table train = standardized(data(300, 3));
        final double sd = Math.sqrt(Arrays.stream(train.y()).map(v -> v * v).sum() / train.y().length);
        final double[] ours = predictions(new Lasso(0.1).fit(train, 1, Progress.NONE), train);
        final double[] theirs = predictions(
            new ElasticNetCDTrainer(0.1 * sd, 1, 1e-9, 10_000, false, 1).train(dataset(train)), train);

        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).isCloseTo(theirs[i], within(1e-4));
        }
    }

    /** Columns and target of mean 0, columns of standard deviation 1. */
    private static VectorLearner.Table standardized(final VectorLearner.Table table) {
        final Centred centred = Centred.of(table.x(), table.y());
        final double[][] x = centred.x();
        for (int j = 0; j < x[0].length; j++) {
            double squares = 0;
            for (final double[] row : x) {
                squares += row[j] * row[j] / x.length;
            }
            for (final double[] row : x) {
                row[j] /= Math.sqrt(squares);
            }
        }
        return new VectorLearner.Table(x, centred.y(), table.blocks(), List.of());
    }
}
