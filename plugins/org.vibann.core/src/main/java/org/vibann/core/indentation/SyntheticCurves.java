/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import org.vibann.core.data.SeededRandom;

/**
 * Makes synthetic load-depth curves: {@link OliverPharr} backwards. For a load P the contact depth hc solves
 * H(hc) A(hc) = P with H after Nix and Gao; the stiffness is S = 2 β Er √(A/π), the depth h = hc + ε P / S, the final
 * depth hf = hmax − m Pmax / S, and the unloading P = Pmax ((h − hf) / (hmax − hf))ᵐ. Creep grows with the logarithm of
 * the time held. A pop-in of size s at load Pp makes the loading stiffer before, by s P/Pp, and jumps at Pp. Then come
 * frame compliance, thermal drift, the depth of contact, and Gaussian noise. Nothing of it was ever measured.
 */
public final class SyntheticCurves {

    private static final double EPSILON = 0.75;
    private static final double DRIFT_LOAD = 0.1;
    private static final double APPROACH_STEP = 1.5;
    private static final int BISECTIONS = 80;
    private static final double CREEP_SECONDS = 0.5;

    private final SyntheticSample sample;
    private final SyntheticTest test;
    private final SeededRandom random;
    private final double[] depth;
    private final double[] load;
    private final double[] time;
    private int size;

    private SyntheticCurves(final SyntheticSample sample, final SyntheticTest test, final long seed) {
        this.sample = sample;
        this.test = test;
        random = SeededRandom.of(seed);
        final int capacity = test.approach() + 2 * test.points() + 2
            + (int)Math.ceil((test.holdTime() + test.driftTime()) * test.rate()) + 2;
        depth = new double[capacity];
        load = new double[capacity];
        time = new double[capacity];
    }

    /**
     * Makes a curve.
     *
     * @param sample the material
     * @param test how it is recorded
     * @param seed of the noise
     * @return the curve
     */
    public static IndentationCurve curve(final SyntheticSample sample, final SyntheticTest test, final long seed) {
        return new SyntheticCurves(sample, test, seed).make();
    }

    /**
     * The contact depth that a load makes.
     *
     * @param sample the material
     * @param indenter the ideal tip
     * @param load in mN
     * @return contact depth, nm
     */
    public static double contactDepth(final SyntheticSample sample, final Indenter indenter, final double load) {
        final AreaFunction area = AreaFunction.ideal(indenter);
        double low = 0;
        double high = 1e7;
        for (int i = 0; i < BISECTIONS; i++) {
            final double middle = (low + high) / 2;
            if (sample.hardness(middle) * area.area(middle) < load) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double stiffness(final double contactDepth) {
        return 2 * test.indenter().beta() * sample.reducedModulus() / 1000
            * Math.sqrt(AreaFunction.ideal(test.indenter()).area(contactDepth) / Math.PI);
    }

    private double depthUnder(final double p) {
        if (p == 0) {
            return 0;
        }
        final double contact = contactDepth(sample, test.indenter(), p);
        return contact + EPSILON * p / stiffness(contact);
    }

    private IndentationCurve make() {
        final double peak = test.maxLoad();
        final double maxDepth = depthUnder(peak);
        final double finalDepth =
            maxDepth - sample.exponent() * peak / stiffness(contactDepth(sample, test.indenter(), peak));
        for (int i = test.approach(); i > 0; i--) {
            add(-APPROACH_STEP * i, 0);
        }
        for (int i = 0; i <= test.points(); i++) {
            final double p = peak * i * i / ((double)test.points() * test.points());
            add(depthUnder(p) * (1 - test.creep() / maxDepth) - stiffening(p), p);
        }
        final int held = (int)Math.round(test.holdTime() * test.rate());
        for (int i = 1; i <= held; i++) {
            final double grown = StrictMath.log(1 + i / test.rate() / CREEP_SECONDS)
                / StrictMath.log(1 + held / test.rate() / CREEP_SECONDS);
            add(maxDepth - test.creep() * (1 - grown), peak);
        }
        final int drifting = (int)Math.round(test.driftTime() * test.rate());
        for (int i = 1; i <= test.points(); i++) {
            final double share = 1 - (double)i / test.points();
            final double h = finalDepth + (maxDepth - finalDepth) * StrictMath.pow(share, 1 / sample.exponent());
            add(h, peak * share);
            if (drifting > 0 && i == Math.round((1 - DRIFT_LOAD) * test.points())) {
                for (int k = 0; k < drifting; k++) {
                    add(h, peak * share);
                }
            }
        }
        return new IndentationCurve(java.util.Arrays.copyOf(depth, size), java.util.Arrays.copyOf(load, size),
            java.util.Arrays.copyOf(time, size));
    }

    private double stiffening(final double p) {
        double less = 0;
        for (final PopIn step : test.popIns()) {
            less += p < step.load() ? step.size() * p / step.load() : 0;
        }
        return less;
    }

    private void add(final double h, final double p) {
        time[size] = size / test.rate();
        depth[size] = h + test.frameCompliance() * p + test.driftRate() * time[size] + test.zeroDepth()
            + test.depthNoise() * random.nextGaussian();
        load[size++] = p + test.loadNoise() * random.nextGaussian();
    }
}
