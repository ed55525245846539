/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import org.vibann.core.data.Alloys;
import org.vibann.core.data.Replicates;

/**
 * The calibrated intervals of a model. Half the width is what {@link Calibration} gives, and for an alloy that was
 * measured repeatedly at such a load at least as much as holds the interval's share of its own measurements: these are
 * known to scatter so. Immutable and thread-safe.
 */
public final class Intervals {

    private final Calibration calibration;
    /** Null for a model without its rows. */
    private final Replicates replicates;

    /**
     * @param calibration gives their widths
     * @param replicates the training rows; null for a model without them
     */
    public Intervals(final Calibration calibration, final Replicates replicates) {
        this.calibration = calibration;
        this.replicates = replicates;
    }

    /**
     * @param level level of a central interval, in (0, 1)
     * @param mean prediction, in units of the target
     * @param sd standard deviation of the passes
     * @param alloys some alloys, with loads in N where the model uses them
     * @param row the row of the alloy that was predicted
     * @return half the width of the interval, in units of the target; infinite where the held-out groups are too few for
     *         that level
     */
    public double halfWidth(final double level, final double mean, final double sd, final Alloys alloys,
        final int row) {
        final double half = calibration.halfWidth(level, sd, alloys.load(row));
        return replicates == null ? half : Math.max(half,
            Replicates.halfWidth(replicates.of(alloys, row), mean, level));
    }
}
