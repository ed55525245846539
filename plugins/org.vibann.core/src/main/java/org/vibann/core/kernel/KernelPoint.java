/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All processes at one alloy, with what gradients need, in units of the standardised target.
 *
 * @param view how its features lie to those of the training rows
 * @param kernels of each process with the training rows
 * @param mean mean of the processes
 * @param sd standard deviation of the first process
 * @param solved K⁻¹k of the first process
 */
record KernelPoint(Geometry.View view, List<KernelValues> kernels, double mean, double sd, double[] solved) {

    /** Some alloys at once: the inverse covariance, some megabytes, is then read once for many of them. */
    static List<KernelPoint> of(final Geometry geometry, final List<GaussianProcess> processes,
        final double[][] fractions, final double load) {
        final List<Geometry.View> views = new ArrayList<>(fractions.length);
        final List<List<KernelValues>> kernels = new ArrayList<>(fractions.length);
        for (final double[] alloy : fractions) {
            final Geometry.View view = geometry.view(geometry.features().of(alloy, load));
            views.add(view);
            kernels.add(processes.stream().map(process -> process.kernels(view)).toList());
        }
        final double[][] first = kernels.stream().map(k -> k.get(0).sum()).toArray(double[][]::new);
        final double[] variances = processes.get(0)
            .variances(views.stream().map(Geometry.View::vector).toArray(double[][]::new), first);
        final double[][] solved = processes.get(0).solve(first);
        return IntStream.range(0, fractions.length).mapToObj(i -> new KernelPoint(views.get(i), kernels.get(i),
            mean(processes, kernels.get(i)), Math.sqrt(variances[i]), solved[i])).toList();
    }

    private static double mean(final List<GaussianProcess> processes, final List<KernelValues> kernels) {
        double mean = 0;
        for (int p = 0; p < kernels.size(); p++) {
            mean += processes.get(p).mean(kernels.get(p));
        }
        return mean / kernels.size();
    }
}
