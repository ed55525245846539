/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Alloys;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Splits;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

class KernelHeadTest {

    private static final List<Element> ELEMENTS =
        List.of(Element.Al, Element.B, Element.Co, Element.Fe, Element.Nb, Element.Zr);

    /** Ternary alloys of a rule of mixture with a load effect. */
    static AlloyDataset data(final int rows, final boolean load) {
        final SeededRandom random = SeededRandom.of(11);
        final double[] strength = {200, 1800, 900, 1000, 700, 400};
        final double[][] x = new double[rows][6];
        final double[] loads = new double[rows];
        final double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            final int[] three = {i % 6, (i % 6 + 1 + i / 6 % 2) % 6, (i % 6 + 3) % 6};
            double sum = 0;
            for (final int j : three) {
                x[i][j] += 0.2 + random.nextDouble();
            }
            for (final double v : x[i]) {
                sum += v;
            }
            loads[i] = 0.1 * (1 + random.nextInt(200));
            y[i] = (load ? -60 * Math.log10(loads[i]) : 0) + 5 * random.nextGaussian();
            for (int j = 0; j < 6; j++) {
                x[i][j] /= sum;
                y[i] += strength[j] * x[i][j];
            }
        }
        return new AlloyDataset(Alloys.of(ELEMENTS, x, load ? loads : null), "HV", y);
    }

    private static KernelHead fit(final AlloyDataset data, final int trials, final int kept) throws CanceledException {
        return KernelHead.fit(data, Grouping.FAMILY, trials, kept, 5, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void predictsUnseenAlloysOfAMixtureRule(final boolean load) throws CanceledException {
        final AlloyDataset all = data(120, load);
        final AlloyDataset train = all.select(IntStream.range(0, 100).toArray());
        final KernelHead head = fit(train, 20, 5);
        double error = 0;
        for (int i = 100; i < 120; i++) {
            final KernelPrediction p =
                head.predict(all.alloys().fractions(i), load ? all.alloys().load(i) : Double.NaN);
            error += Math.abs(p.mean() - all.target(i)) / 20;
            assertThat(p.sd()).isPositive();
        }
        assertThat(error).isLessThan(25);
    }

    @ParameterizedTest
    @EnumSource(names = {"ALLOY", "FAMILY"})
    void leavingAGroupOutInClosedFormIsWhatFittingWithoutItGives(final Grouping grouping) throws CanceledException {
        final AlloyDataset data = data(40, true);
        final Features features = new Features(ELEMENTS, data.alloys());
        final double[][] rows = IntStream.range(0, 40)
            .mapToObj(i -> features.of(data.alloys().fractions(i), data.alloys().load(i))).toArray(double[][]::new);
        final double[] y = IntStream.range(0, 40).mapToDouble(i -> (data.target(i) - 900) / 300).toArray();
        final KernelParameters parameters = KernelParameters.draw(SeededRandom.of(1), true);
        final GaussianProcess process = GaussianProcess.fit(new Geometry(features, rows, data.alloys().loads()), y, parameters);
        final double[] residual = new double[40];
        final double[] variance = new double[40];
        for (final int[] group : Splits.groupsOf(data.alloys(), grouping)) {
            process.leaveOut(group, residual, variance);
            final int[] others =
                IntStream.range(0, 40).filter(i -> IntStream.of(group).noneMatch(g -> g == i)).toArray();
            final Geometry geometry =
                new Geometry(features, IntStream.of(others).mapToObj(i -> rows[i]).toArray(double[][]::new),
                    data.alloys().select(others).loads());
            final GaussianProcess without = GaussianProcess.fit(geometry,
                IntStream.of(others).mapToDouble(i -> y[i]).toArray(), parameters);
            for (final int i : group) {
                final Geometry.View view = geometry.view(rows[i]);
                final KernelValues kernels = without.kernels(view);
                assertThat(residual[i]).isCloseTo(y[i] - without.mean(kernels), within(1e-8));
                assertThat(variance[i]).isCloseTo(
                    without.variances(new double[][]{rows[i]}, new double[][]{kernels.sum()})[0]
                        + parameters.noiseAt(data.alloys().load(i)), within(1e-8));
            }
        }
    }

    @Test
    void gradientsAreThoseOfFiniteDifferences() throws CanceledException {
        final AlloyDataset data = data(60, true);
        final KernelHead head = fit(data, 6, 3);
        final NeighbourHead neighbours = NeighbourHead.fit(data, Grouping.ALLOY, 5, Progress.NONE);
        final double[] x = {0.11, 0.23, 0.31, 0.17, 0.13, 0.09};
        final double[] mean = head.at(x, 2).gradient(1, 0);
        assertThat(head.meanGradient(x, 2)).isEqualTo(mean);
        final double[] both = head.at(x, 2).gradient(0.7, -1.3);
        final double[] near = neighbours.at(x, 2).gradient();
        final double h = 1e-6;
        for (int j = 0; j < 6; j++) {
            final double[] up = x.clone();
            final double[] down = x.clone();
            up[j] += h;
            down[j] -= h;
            final KernelPrediction a = head.predict(up, 2);
            final KernelPrediction b = head.predict(down, 2);
            assertThat(mean[j]).isCloseTo((a.mean() - b.mean()) / (2 * h), within(1e-2));
            assertThat(both[j]).isCloseTo((0.7 * (a.mean() - b.mean()) - 1.3 * (a.sd() - b.sd())) / (2 * h),
                within(1e-2));
            assertThat(near[j]).isCloseTo((neighbours.predict(up, 2) - neighbours.predict(down, 2)) / (2 * h),
                within(1e-2));
        }
    }

    @Test
    void compositionsNeedNotBeNormalised() throws CanceledException {
        final AlloyDataset data = data(60, true);
        final double[] x = {0, 0.2, 0.5, 0.3, 0, 0};
        final double[] percent = {0, 20, 50, 30, 0, 0};
        final KernelHead head = fit(data, 6, 3);
        assertThat(head.predict(percent, 1).mean()).isCloseTo(head.predict(x, 1).mean(), within(1e-9));
        final NeighbourHead neighbours = NeighbourHead.fit(data, Grouping.ALLOY, 5, Progress.NONE);
        assertThat(neighbours.predict(percent, 1)).isCloseTo(neighbours.predict(x, 1), within(1e-9));
    }

    @Test
    void refittingOrRestoringChangesNothing() throws CanceledException {
        final AlloyDataset data = data(60, true);
        final KernelHead head = fit(data, 6, 3);
        final double[] x = {0.1, 0.2, 0.4, 0.3, 0, 0};
        assertThat(head.refit(data, Progress.NONE).predict(x, 1)).isEqualTo(head.predict(x, 1));
        assertThat(KernelHead.restore(data, head.parameters(), head.weights(), head.traits()).predict(x, 1))
            .isEqualTo(head.predict(x, 1));
    }

    @Test
    void aProcessFittedForMeansAloneHasTheMeansOfTheWholeOne() {
        final AlloyDataset data = data(60, true);
        final double[][] rows = new double[60][];
        final Features features = new Features(new ElementTraits(ELEMENTS), data.alloys());
        for (int i = 0; i < 60; i++) {
            rows[i] = features.of(data.alloys().fractions(i), data.alloys().load(i));
        }
        final Geometry geometry = new Geometry(features, rows, data.alloys().loads());
        final double[] target = data.targets();
        for (int number = 0; number < 5; number++) {
            final KernelParameters kernel = KernelParameters.draw(SeededRandom.of(3, number), true);
            final double[] whole = GaussianProcess.fit(geometry, target, kernel).weights();
            final double[] means = GaussianProcess.fitMeanOnly(geometry, target, kernel).weights();
            for (int i = 0; i < 60; i++) {
                assertThat(means[i]).isCloseTo(whole[i], within(1e-6 * (1 + Math.abs(whole[i]))));
            }
        }
    }

    @Test
    void refusesMoreRowsThanItCanHold() {
        assertThatThrownBy(() -> fit(data(KernelHead.MOST_ROWS + 1, false), 1, 1))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("at most 2000");
    }

    /**
     * A row that is left out twice makes the matrix of the rows left out singular, and rounding makes it indefinite in
     * some cases: no numbers may come of it.
     */
    @Test
    void rowsThatCannotBeLeftOutAreRefused() {
        final AlloyDataset data = data(30, true);
        final Features features = new Features(ELEMENTS, data.alloys());
        final double[][] rows = IntStream.range(0, data.size())
            .mapToObj(i -> features.of(data.alloys().fractions(i), data.alloys().load(i))).toArray(double[][]::new);
        final GaussianProcess process = GaussianProcess.fit(new Geometry(features, rows, data.alloys().loads()),
            data.targets(), KernelParameters.draw(SeededRandom.of(1), true));
        final double[] residual = new double[rows.length];
        final double[] variance = new double[rows.length];
        int refused = 0;
        for (int i = 0; i < rows.length; i++) {
            final int row = i;
            process.leaveOut(new int[]{row, (row + 1) % rows.length}, residual, variance);
            try {
                process.leaveOut(new int[]{row, row}, residual, variance);
            } catch (final SingularKernelException e) {
                assertThat(e).hasMessageContaining("not positive definite");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /** More than two blocks; alloys at the load of the one before and at others; elements that are absent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void predictsManyAlloysWithTheBitsOfEachByItself(final boolean load) throws CanceledException {
        final AlloyDataset all = data(120, load);
        final KernelHead head = fit(all.select(IntStream.range(0, 50).toArray()), 12, 5);
        final double[][] fractions = all.alloys().fractions();
        final double[] loads = all.alloys().loads();
        for (int i = 0; load && i < 20; i++) {
            loads[3 * i + 1] = loads[3 * i];
        }
        final KernelPrediction[] many = head.predict(fractions, loads);
        assertThat(many).hasSize(120);
        assertThat(head.means(fractions, loads))
            .isEqualTo(Arrays.stream(many).mapToDouble(KernelPrediction::mean).toArray());
        for (int i = 0; i < many.length; i++) {
            assertThat(many[i]).as("alloy %s", i).isEqualTo(head.predict(fractions[i], loads[i]));
        }
        assertThat(head.predict(new double[0][], new double[0])).isEmpty();
    }
}
