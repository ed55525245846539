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

import org.vibann.core.data.Alloys;
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

    private final Features features;
    private final Standardizer target;
    private final List<GaussianProcess> processes;

    private KernelHead(final Features features, final Standardizer target, final List<GaussianProcess> processes) {
        this.features = features;
        this.target = target;
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
     * @throws IllegalArgumentException when there are more rows than {@link #MOST_ROWS}
     */
    public static KernelHead fit(final AlloyDataset data, final Grouping grouping, final int trials, final int kept,
        final long seed, final Progress progress) throws CanceledException {
        if (data.size() > MOST_ROWS) {
            throw new IllegalArgumentException("The kernel head takes at most " + MOST_ROWS + " training rows, not "
                + data.size() + ".");
        }
        final Basis basis = new Basis(data);
        final List<int[]> groups = Splits.groupsOf(data.alloys(), grouping);
        final List<Trial> scored = Parallel.map(trials, number -> {
            final KernelParameters parameters =
                KernelParameters.draw(SeededRandom.of(seed, number), data.alloys().hasLoads());
            final LeftOut left = leftOut(new GaussianProcess(basis.geometry, basis.target, parameters), groups,
                data.size());
            return new Trial(Arrays.stream(left.mean()).map(r -> r * r).sum(), number, parameters);
        }, progress);
        final List<Trial> best = new ArrayList<>(scored);
        best.sort(Comparator.comparingDouble(Trial::score).thenComparingInt(Trial::number));
        return basis.fit(best.stream().limit(kept).map(Trial::parameters).toList(), Progress.NONE);
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
        return new Basis(data).fit(processes.stream().map(GaussianProcess::parameters).toList(), progress);
    }

    /** The parts of a fit that all kernels share. */
    private static final class Basis {
        private final Features features;
        private final Standardizer scale;
        private final Geometry geometry;
        private final double[] target;

        Basis(final AlloyDataset data) {
            final Alloys alloys = data.alloys();
            features = new Features(alloys.elements(), alloys);
            scale = Standardizer.fit(data.targets());
            target = Arrays.stream(data.targets()).map(scale::scale).toArray();
            final double[][] rows = new double[data.size()][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = features.of(alloys.fractions(i), alloys.hasLoads() ? alloys.load(i) : 0);
            }
            geometry = new Geometry(features, rows);
        }

        KernelHead fit(final List<KernelParameters> kernels, final Progress progress) throws CanceledException {
            return new KernelHead(features, scale, Parallel.map(kernels.size(),
                i -> new GaussianProcess(geometry, target, kernels.get(i)), progress));
        }
    }

    private static LeftOut leftOut(final GaussianProcess process, final List<int[]> groups, final int rows) {
        final double[] residual = new double[rows];
        final double[] variance = new double[rows];
        groups.forEach(g -> process.leaveOut(g, residual, variance));
        return new LeftOut(residual, variance);
    }

    /**
     * What each training row would have been predicted, had its group not been trained on.
     *
     * @param data the data that this head was fitted to
     * @param grouping what is left out at once
     * @return the predictions of the kept kernels, averaged; the sd of the best one
     */
    public LeftOut leftOut(final AlloyDataset data, final Grouping grouping) {
        final List<int[]> groups = Splits.groupsOf(data.alloys(), grouping);
        final double[] mean = data.targets();
        final double[] sd = new double[mean.length];
        for (int p = 0; p < processes.size(); p++) {
            final LeftOut left = leftOut(processes.get(p), groups, mean.length);
            for (int i = 0; i < mean.length; i++) {
                mean[i] -= target.sd() * left.mean()[i] / processes.size();
                sd[i] = p == 0 ? target.sd() * Math.sqrt(left.sd()[i]) : sd[i];
            }
        }
        return new LeftOut(mean, sd);
    }

    /**
     * @param fractions m fractions, not necessarily normalised, in the order of the training data's elements
     * @param load load in N; ignored where the training data had none
     * @return mean and standard deviation
     */
    public KernelPrediction predict(final double[] fractions, final double load) {
        final double[] vector = features.of(fractions, load);
        double mean = 0;
        for (final GaussianProcess process : processes) {
            mean += process.mean(vector);
        }
        return new KernelPrediction(target.unscale(mean / processes.size()),
            target.sd() * Math.sqrt(processes.get(0).variance(vector)));
    }

    /**
     * The gradient by the raw fractions of an objective of mean and sd.
     *
     * @param fractions as in {@link #predict}
     * @param load as in {@link #predict}
     * @param byMean dObjective/dmean
     * @param bySd dObjective/dsd
     * @return m derivatives; at a training row, where the kernel has a cusp, a subgradient
     */
    public double[] gradient(final double[] fractions, final double load, final double byMean, final double bySd) {
        final double[] vector = features.of(fractions, load);
        final double[] gradient = new double[vector.length];
        for (int p = 0; p < processes.size(); p++) {
            double byVariance = 0;
            if (p == 0 && bySd != 0) {
                final double sd = Math.sqrt(processes.get(0).variance(vector));
                byVariance = sd > 1e-9 ? bySd * target.sd() / (2 * sd) : 0;
            }
            processes.get(p).gradient(vector, byMean * target.sd() / processes.size(), byVariance, gradient);
        }
        return features.pullback(fractions, load, gradient);
    }
}
