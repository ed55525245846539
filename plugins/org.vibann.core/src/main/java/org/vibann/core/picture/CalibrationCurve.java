/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.vibann.core.calibration.HeldOutForecast;
import org.vibann.core.picture.Scatter.Guide;

/**
 * How many measurements the intervals of each level contain, one row after the other, so that any number of rows may come.
 * Not thread-safe.
 */
public final class CalibrationCurve {

    private static final double PERCENT = 100;

    private static final List<Double> LEVELS = HeldOutForecast.LEVELS;

    private final long[] inside = new long[LEVELS.size()];

    private long rows;

    /**
     * Counts a row.
     *
     * @param coveredFrom the least level whose interval contains what was measured; 1 where none does
     */
    public void add(final double coveredFrom) {
        rows++;
        for (int i = 0; i < inside.length; i++) {
            inside[i] += coveredFrom <= LEVELS.get(i) ? 1 : 0;
        }
    }

    /**
     * Counts a row; one without finite error is left out.
     *
     * @param error measured less predicted
     * @param halfWidth half the width of the row's interval at a level
     */
    public void add(final double error, final DoubleUnaryOperator halfWidth) {
        if (Double.isFinite(error)) {
            add(LEVELS.stream().filter(level -> Math.abs(error) <= halfWidth.applyAsDouble(level)).findFirst().orElse(1.0));
        }
    }

    /** @return number of rows */
    public long count() {
        return rows;
    }

    /** @return the curve: level against share of the measurements inside, both in % */
    public Panel panel() {
        return new Scatter("Calibration of the intervals", "On the dashed line intervals keep their promise; below it they are "
            + "too narrow, above it wider than they need be.", Axis.of("Level of the interval", "%"),
            Axis.of("Measurements inside", "%"), List.of(Series.of("", IntStream.range(0, inside.length)
                .mapToObj(i -> Point.of(PERCENT * LEVELS.get(i), PERCENT * inside[i] / rows)).toList())),
            Guide.IDENTITY, null);
    }
}
