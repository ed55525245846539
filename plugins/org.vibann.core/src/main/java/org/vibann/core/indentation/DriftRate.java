/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * Thermal drift: by how much the depth grows in a time though nothing happens.
 *
 * @param rate in nm/s, with its error; 0 ± 0 where none was measured
 * @param measured whether the curve shows it
 */
public record DriftRate(Measured rate, boolean measured) {

    private static final DriftRate NONE = new DriftRate(new Measured(0, 0), false);

    /** The first third of the hold still recovers from the unloading. */
    private static final int RECOVERING = 3;

    static DriftRate of(final double[] depth, final double[] time, final Segments segments) {
        if (time == null || !segments.hasDrift()) {
            return NONE;
        }
        final int from = segments.drift() + (segments.rest() - segments.drift()) / RECOVERING;
        final double error = Signals.slopeError(time, depth, from, segments.rest());
        return Double.isFinite(error)
            ? new DriftRate(new Measured(Signals.line(time, depth, from, segments.rest())[0], error), true) : NONE;
    }
}
