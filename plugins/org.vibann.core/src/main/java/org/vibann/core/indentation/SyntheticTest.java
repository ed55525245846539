/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.List;

/**
 * How a synthetic curve is recorded: load with the square of the time up to the largest load, so that the depth grows
 * about evenly; hold; unloading linear in time to a tenth; hold for the thermal drift; rest of the unloading.
 *
 * @param indenter the ideal tip
 * @param maxLoad largest load, mN
 * @param points points of loading and, again, of unloading
 * @param rate points per second
 * @param approach points before contact
 * @param holdTime duration of the hold at the largest load, s
 * @param creep growth of depth during it, nm
 * @param driftTime duration of the hold at low load, s
 * @param driftRate thermal drift, nm/s
 * @param zeroDepth depth that the file shows at contact, nm
 * @param frameCompliance nm/mN
 * @param popIns steps in the loading, by load and size
 * @param loadNoise standard deviation of the load, mN
 * @param depthNoise standard deviation of the depth, nm
 */
public record SyntheticTest(Indenter indenter, double maxLoad, int points, double rate, int approach, double holdTime,
    double creep, double driftTime, double driftRate, double zeroDepth, double frameCompliance, List<PopIn> popIns,
    double loadNoise, double depthNoise) {

    /**
     * A perfect instrument: no noise, drift, creep or pop-in; 400 points of loading in 20 s, 5 s of hold.
     *
     * @param indenter the ideal tip
     * @param maxLoad largest load, mN
     * @return the test
     */
    public static SyntheticTest perfect(final Indenter indenter, final double maxLoad) {
        return new SyntheticTest(indenter, maxLoad, 400, 20, 0, 5, 0, 0, 0, 0, 0, List.of(), 0, 0);
    }

    /**
     * A usual instrument: approach, creep, thermal drift and noise of 0.002 mN and 0.3 nm.
     *
     * @param indenter the ideal tip
     * @param maxLoad largest load, mN
     * @return the test
     */
    public static SyntheticTest usual(final Indenter indenter, final double maxLoad) {
        return new SyntheticTest(indenter, maxLoad, 400, 20, 60, 5, 4, 20, 0.05, 35, 0, List.of(),
            0.002, 0.3);
    }

    /**
     * @param steps steps in the loading
     * @return the same test with them
     */
    public SyntheticTest withPopIns(final List<PopIn> steps) {
        return new SyntheticTest(indenter, maxLoad, points, rate, approach, holdTime, creep, driftTime, driftRate,
            zeroDepth, frameCompliance, steps, loadNoise, depthNoise);
    }
}
