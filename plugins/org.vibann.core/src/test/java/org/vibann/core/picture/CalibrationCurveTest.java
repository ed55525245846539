/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CalibrationCurveTest {

    @Test
    void countsARowFromTheFirstLevelWhoseIntervalContainsIt() {
        final CalibrationCurve curve = new CalibrationCurve();
        curve.add(0.05);
        curve.add(1);
        curve.add(-3, level -> 10 * level); // inside from 30 % on
        curve.add(7, level -> level < 0.9 ? 1 : Double.POSITIVE_INFINITY); // no end from 90 % on
        curve.add(Double.NaN, level -> 1);
        assertThat(curve.count()).isEqualTo(4);
        final List<Point> points = ((Scatter)curve.panel()).groups().get(0).points();
        assertThat(points).hasSize(19);
        assertThat(at(points, 5)).isEqualTo(25);
        assertThat(at(points, 25)).isEqualTo(25);
        assertThat(at(points, 30)).isEqualTo(50);
        assertThat(at(points, 85)).isEqualTo(50);
        assertThat(at(points, 95)).isEqualTo(75);
    }

    private static double at(final List<Point> points, final double level) {
        return points.stream().filter(point -> Math.abs(point.x() - level) < 1e-9).findFirst().orElseThrow().y();
    }
}
