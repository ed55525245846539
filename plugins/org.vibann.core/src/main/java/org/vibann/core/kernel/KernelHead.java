/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Grouping;
import org.vibann.core.data.SeededRandom;
import org.vibann.core.data.Splits;
import org.vibann.core.data.Standardizer;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * Gaussian-process regression on composition, element-property descriptors and load: the mean of the few kernels, out of
 * many drawn at random, that predict whole groups best when these are left out. Immutable and thread-safe; cubic in the
 * training rows, hence limited to {@link #MOST_ROWS}.
 */
public final class KernelHead {

    /** Training rows above which the head is not fitted: beyond it memory and time are no longer interactive. */
    public static final int MOST_ROWS = 2000;

    /** Below it, in units of the target's sd, the sd has no useful derivative. */
    private static final double SMALLEST_SD = 1e-9;

    private final Geometry geometry;
    private final Standardizer target;
    private final List<GaussianProcess> processes;

    private KernelHead(final KernelBasis basis, final List<GaussianProcess> processes) {
        geometry = basis.geometry();
        target = basis.scale();
        this.processes = List.copyOf(processes);
    }

    private record Trial(double score, int number, KernelParameters parameters) {
    }

    /**
     * Chooses kernels and fits them.
     *
     * @param data at most {@link #MOST_ROWS} rows with targets
     * @param grouping what is left out at once when a kernel is judged
     * @param trials kernels drawn
     * @param kept kernels kept and averaged
     * @param seed seed of the draws
     * @param progress told about every trial
     * @return the head
     * @throws CanceledException when the user cancelled
     * @throws IllegalArgumentException when there are more rows than {@link #MOST_ROWS}, or no kernel can be fitted
     */
    public static KernelHead fit(final AlloyDataset data, final Grouping grouping, final int trials, final int kept,
        final long seed, final Progress progress) throws CanceledException {
        if (data.size() > MOST_ROWS) {
            throw new IllegalArgumentException("The kernel head takes at most " + MOST_ROWS + " training rows, not "
                + data.size() + ".");
        }
        final KernelBasis basis = KernelBasis.of(data, new ElementTraits(data.alloys().elements()));
        final List<int[]> groups = Splits.groupsOf(data.alloys(), grouping);
        final List<Trial> scored = Parallel.map(trials, number -> {
            final KernelParameters parameters =
                KernelParameters.draw(SeededRandom.of(seed, number), data.alloys().hasLoads());
            return new Trial(basis.score(parameters, groups), number, parameters);
        }, progress);
        final List<Trial> best = new ArrayList<>(scored);
        best.sort(Comparator.comparingDouble(Trial::score).thenComparingInt(Trial::number));
        if (best.get(0).score() == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("None of " + trials + " kernels can be fitted to the training rows. Train "
                + "without the kernel head (0 kernels tried).");
        }
        return new KernelHead(basis, basis.fit(best.stream()
            .filter(trial -> trial.score() < Double.POSITIVE_INFINITY).limit(kept).map(Trial::parameters).toList(),
            Progress.NONE));
    }

    /**
     * The same kernels fitted to other rows.
     *
     * @param data rows with the same elements
     * @param progress told about every kernel
     * @return the head
     * @throws CanceledException when the user cancelled
     */
    public KernelHead refit(final AlloyDataset data, final Progress progress) throws CanceledException {
        final KernelBasis basis = KernelBasis.of(data, geometry.features().traits());
        return new KernelHead(basis,
            basis.fit(processes.stream().map(GaussianProcess::parameters).toList(), progress));
    }

    /**
     * The head that {@link #parameters()} and {@link #weights()} came from.
     *
     * @param data the rows it was fitted to
     * @param parameters numbers of each kernel
     * @param weights N weights of each kernel
     * @param traits properties of the elements, from {@link #traits()}; null for those of models that do not hold any
     * @return the head; it predicts bit for bit as the original
     * @throws IllegalArgumentException when the numbers are not those of a head
     */
    public static KernelHead restore(final AlloyDataset data, final List<double[]> parameters,
        final List<double[]> weights, final List<double[]> traits) {
        if (parameters.isEmpty() || parameters.size() != weights.size()
            || weights.stream().anyMatch(w -> w.length != data.size())) {
            throw new IllegalArgumentException("The numbers of the kernel head do not fit its training rows.");
        }
        final KernelBasis basis = KernelBasis.of(data, ElementTraits.restore(data.alloys().elements(), traits));
        return new KernelHead(basis, basis.restore(parameters, weights));
    }

    /** @return the numbers of each kernel, to store them */
    public List<double[]> parameters() {
        return processes.stream().map(p -> p.parameters().numbers()).toList();
    }

    /** @return the N weights of each kernel, to store them */
    public List<double[]> weights() {
        return processes.stream().map(p -> p.weights().clone()).toList();
    }

    /** @return the properties of each element that the kernels compare alloys by, to store them */
    public List<double[]> traits() {
        return geometry.features().traits().numbers();
    }

    /**
     * @param fractions m fractions, not necessarily normalised, in the order of the training data's elements
     * @param load load in N; ignored where the training data had none
     * @return mean and standard deviation
     */
    public KernelPrediction predict(final double[] fractions, final double load) {
        return at(fractions, load).prediction();
    }

    /**
     * The means of {@link #predict(double[][], double[])} without the standard deviations, which take a product with a
     * whole matrix.
     *
     * @param fractions as there
     * @param loads as there
     * @return the same N means
     */
    public double[] means(final double[][] fractions, final double[] loads) {
        return Arrays.stream(new KernelBlock(geometry, processes).means(fractions, loads)).map(target::unscale).toArray();
    }

    /**
     * The gradient of the mean alone by the raw fractions: that of {@link At#gradient(double, double) at(…).gradient(1, 0)}
     * without the standard deviation.
     *
     * @param fractions as in {@link #predict(double[], double)}
     * @param load as there
     * @return m derivatives
     */
    public double[] meanGradient(final double[] fractions, final double load) {
        final Geometry.View view = geometry.view(geometry.features().of(fractions, load));
        final Slope slope = new Slope(view);
        for (final GaussianProcess process : processes) {
            process.slope(process.kernels(view), null, target.sd() / processes.size(), 0, slope);
        }
        return geometry.features().pullback(fractions, load, slope.gradient(geometry));
    }

    /**
     * Predicts many alloys, each with the bits that {@link #predict(double[], double)} gives, several times quicker.
     *
     * @param fractions N x m fractions, as in {@link #predict(double[], double)}
     * @param loads N loads in N; ignored where the training data had none
     * @return N means and standard deviations
     */
    public KernelPrediction[] predict(final double[][] fractions, final double[] loads) {
        final KernelBlock.Forecast[] forecasts = new KernelBlock(geometry, processes).forecast(fractions, loads);
        final KernelPrediction[] predictions = new KernelPrediction[forecasts.length];
        Arrays.setAll(predictions, i -> prediction(forecasts[i].mean(), forecasts[i].sd()));
        return predictions;
    }

    private KernelPrediction prediction(final double meanOfProcesses, final double sd) {
        return new KernelPrediction(target.unscale(meanOfProcesses), target.sd() * sd);
    }

    /**
     * @param fractions as in {@link #predict(double[], double)}; not copied
     * @param load as there
     * @return the head at an alloy: its prediction, and what a gradient can use again
     */
    public At at(final double[] fractions, final double load) {
        return at(new double[][]{fractions}, load).get(0);
    }

    /**
     * Many alloys, each with the bits of {@link #at(double[], double)}, quicker.
     *
     * @param fractions N x m fractions, as there
     * @param load as there
     * @return the head at each alloy
     */
    public List<At> at(final double[][] fractions, final double load) {
        final List<KernelPoint> points = KernelPoint.of(geometry, processes, fractions, load);
        return IntStream.range(0, fractions.length).mapToObj(i -> new At(fractions[i], load, points.get(i))).toList();
    }

    /** The head at one alloy. Immutable; holds some arrays as long as the training rows. */
    public final class At {

        private final double[] fractions;
        private final double load;
        private final KernelPoint point;

        private At(final double[] fractions, final double load, final KernelPoint point) {
            this.fractions = fractions;
            this.load = load;
            this.point = point;
        }

        /** @return mean and standard deviation */
        public KernelPrediction prediction() {
            return KernelHead.this.prediction(point.mean(), point.sd());
        }

        /**
         * The gradient by the raw fractions of an objective of mean and sd.
         *
         * @param byMean dObjective/dmean
         * @param bySd dObjective/dsd
         * @return m derivatives; at a training row, where the kernel has a cusp, a subgradient
         */
        public double[] gradient(final double byMean, final double bySd) {
            final double byVariance = point.sd() > SMALLEST_SD ? bySd * target.sd() / (2 * point.sd()) : 0;
            final Slope slope = new Slope(point.view());
            for (int p = 0; p < processes.size(); p++) {
                processes.get(p).slope(point.kernels().get(p), point.solved(), byMean * target.sd() / processes.size(),
                    p == 0 ? byVariance : 0, slope);
            }
            return geometry.features().pullback(fractions, load, slope.gradient(geometry));
        }
    }
}
