/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.calibration;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the parts of a model say of one of its training rows when the row and all of its group were left out. Nothing
 * but the choice of kernels has seen the row: shares and interval come from the other folds, too.
 *
 * @param fold number of the fold that the row was left out with, from 1
 * @param mean prediction, in units of the target
 * @param sd its standard deviation (epistemic), in units of the target
 * @param lower lower end of the calibrated central interval of level {@link #LEVEL}; minus infinity, or 0 for a positive
 *            target, where the other folds have too few groups for that level
 * @param upper upper end of that interval; infinite where they have too few
 * @param distance distance to the nearest row that was not left out, see
 *            {@link org.vibann.core.data.TrainingDistance}
 * @param inDomain whether that distance is usual: not above the 90 % quantile of the other folds' left-out rows
 * @param coveredFrom the least of {@link #LEVELS} whose interval contains what was measured; 1 where none does
 */
public record HeldOutForecast(int fold, double mean, double sd, double lower, double upper,
    double distance, boolean inDomain, double coveredFrom) {

    /** Level of the interval. */
    public static final double LEVEL = 0.9;

    /** The levels that calibration is shown at: 0.05, 0.1 … 0.95. */
    public static final List<Double> LEVELS = IntStream.rangeClosed(1, 19).mapToObj(i -> i / 20.0).toList();

    /** @return whether the interval has an end: whether the other folds have enough groups for its level */
    public boolean bounded() {
        return !Double.isInfinite(upper);
    }

    /**
     * @param target what was measured
     * @return whether the interval contains it
     */
    public boolean covers(final double target) {
        return lower <= target && target <= upper;
    }
}
