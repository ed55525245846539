/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import org.vibann.core.indentation.LeastSquares.Fit;
import org.vibann.core.math.OrderStatistics;

/**
 * The zero of depth and load. Against the root of the load the depth of a pyramid is nearly straight, so h = h0 + a √P +
 * b P is fitted to the first points in contact and extrapolated to load 0, as ISO 14577-1 has it, but not to before
 * the last point that shows no load. What the term b P changes counts as error: a blunted tip and a size effect
 * bend the curve, and how much is not known below the first points.
 *
 * @param depth h0 in nm with its error
 * @param load P0, the load that the file shows before contact, mN
 */
record ContactPoint(Measured depth, double load) {

    private static final ContactPoint AS_IN_FILE = new ContactPoint(new Measured(0, 0), 0);
    private static final double NEAR_ZERO = 0.02;
    private static final int FEWEST = 10;
    private static final int NOISES_FITTED = 100;
    private static final int NOISES_LOADED = 3;

    static ContactPoint find(final double[] depth, final double[] load, final Segments segments, final ZeroPoint zero) {
        final boolean begins = segments.contact() == 0
            && Math.abs(depth[0]) < NEAR_ZERO * Math.abs(depth[segments.unloading()]);
        if (zero == ZeroPoint.FILE || begins) {
            return AS_IN_FILE;
        }
        final double base = segments.contact() == 0 ? 0 : OrderStatistics.median(load, 0, Math.max(5, segments.contact() / 2));
        final double noise = Signals.noise(load);
        int first = segments.contact();
        while (first > 0 && load[first - 1] - base > NOISES_LOADED * noise) {
            first--;
        }
        while (first < segments.hold() && load[first] <= base) {
            first++;
        }
        int end = first;
        while (end < segments.hold() && (end - first < FEWEST || load[end] - base < NOISES_FITTED * noise)) {
            end++;
        }
        return new ContactPoint(depth(depth, load, first, end, base, noise), base);
    }

    private static Measured depth(final double[] depth, final double[] load, final int first, final int end,
        final double base, final double noise) {
        final double scale = depth[end - 1] - depth[first];
        final double top = load[end - 1] - base;
        final double depthNoise = Math.max(Signals.noise(depth), 1e-6 * scale);
        final Fit bent = fit(depth, load, first, end, base, noise / top, depthNoise / scale, 3);
        final Fit straight = fit(depth, load, first, end, base, noise / top, depthNoise / scale, 2);
        final double zero = depth[first] + bent.parameters()[0] * scale;
        final double error = Math.hypot(bent.error(0), bent.parameters()[0] - straight.parameters()[0]) * scale;
        // the last point that shows no load may press, as far as the noise hides it
        final double hidden = Math.max(0, straight.parameters()[1]) * scale * Math.sqrt(NOISES_LOADED * noise / top);
        final double free = first == 0 ? Double.NEGATIVE_INFINITY : (depth[first - 1] - hidden);
        if (!(error >= 0)) { // too few points for a fit
            return new Measured(depth[first], Math.max(depthNoise, depth[first] - free));
        }
        final double nearest = Math.max(Math.min(zero, depth[first]), free);
        return new Measured(nearest, Math.max(depthNoise, Math.min(error, Math.max(depth[first] - free, 0))));
    }

    /** Fits h = p0 + p1 √P + p2 P, every point weighted by what the noise of load and depth does to it. */
    private static Fit fit(final double[] depth, final double[] load, final int first, final int end,
        final double base, final double noise, final double depthNoise, final int terms) {
        final double scale = depth[end - 1] - depth[first];
        final double top = load[end - 1] - base;
        return LeastSquares.fit((i, p, gradient) -> {
            final double x = Math.sqrt(Math.max(0, (load[first + i] - base) / top));
            final double weight = 1 / Math.hypot(depthNoise, noise / (2 * Math.max(x, Math.sqrt(noise))));
            gradient[0] = weight;
            gradient[1] = weight * x;
            if (terms > 2) {
                gradient[2] = weight * x * x;
            }
            return weight * (p[0] + p[1] * x + (terms > 2 ? p[2] * x * x : 0)
                - (depth[first + i] - depth[first]) / scale);
        }, end - first, terms > 2 ? new double[]{0, 1, 0} : new double[]{0, 1});
    }
}
