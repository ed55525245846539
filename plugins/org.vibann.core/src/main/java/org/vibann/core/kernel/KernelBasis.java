/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.data.Standardizer;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Parallel;
import org.vibann.core.run.Progress;

/**
 * What all kernels of a {@link KernelHead} are fitted to: the training rows and their targets. Only the first process can
 * say a variance, which takes a matrix.
 *
 * @param scale of the targets
 * @param geometry of the rows
 * @param target N scaled targets; not copied
 */
record KernelBasis(Standardizer scale, Geometry geometry, double[] target) {

    /**
     * @param data N rows with targets
     * @param traits properties of their elements
     */
    static KernelBasis of(final AlloyDataset data, final ElementTraits traits) {
        final Alloys alloys = data.alloys();
        final Features features = new Features(traits, alloys);
        final Standardizer scale = Standardizer.fit(data.targets());
        final double[][] rows = new double[data.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.of(alloys.fractions(i), alloys.hasLoads() ? alloys.load(i) : 0);
        }
        return new KernelBasis(scale,
            new Geometry(features, rows, alloys.hasLoads() ? alloys.loads() : new double[rows.length]),
            Arrays.stream(data.targets()).map(scale::scale).toArray());
    }

    /** @return a process of each kernel */
    List<GaussianProcess> fit(final List<KernelParameters> kernels, final Progress progress)
        throws CanceledException {
        return Parallel.map(kernels.size(), i -> i == 0 ? GaussianProcess.fit(geometry, target, kernels.get(i))
            : GaussianProcess.fitMeanOnly(geometry, target, kernels.get(i)), progress);
    }

    /**
     * @param parameters numbers of each kernel
     * @param weights N weights of each kernel
     * @return the process of each kernel
     */
    List<GaussianProcess> restore(final List<double[]> parameters, final List<double[]> weights) {
        final List<GaussianProcess> processes = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            final KernelParameters kernel = KernelParameters.of(parameters.get(i));
            processes.add(i == 0 ? GaussianProcess.fit(geometry, target, kernel)
                : GaussianProcess.meanOnly(geometry, kernel, weights.get(i)));
        }
        return processes;
    }

    /** @return mean square of the residuals when every group is left out in turn; infinite for a kernel of no use here */
    double score(final KernelParameters parameters, final List<int[]> groups) {
        final double[] residual = new double[target.length];
        final double[] variance = new double[target.length];
        try {
            final GaussianProcess process = GaussianProcess.fit(geometry, target, parameters);
            groups.forEach(g -> process.leaveOut(g, residual, variance));
        } catch (final SingularKernelException e) {
            return Double.POSITIVE_INFINITY;
        }
        final double mean = Arrays.stream(residual).map(r -> r * r).average().orElse(0);
        return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : mean;
    }
}
