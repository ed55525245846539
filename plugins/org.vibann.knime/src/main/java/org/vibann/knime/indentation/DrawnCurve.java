/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.ArrayList;
import java.util.List;

import org.vibann.core.indentation.CorrectedCurve;
import org.vibann.core.indentation.CurveAnalysis;
import org.vibann.core.indentation.PopIn;
import org.vibann.core.indentation.Segments;
import org.vibann.core.indentation.UnloadingFit;
import org.vibann.core.picture.Figures;
import org.vibann.core.picture.Point;

/**
 * What is drawn of a curve: some of its points, fitted unloading, pop-ins.
 *
 * @param alloy the alloy
 * @param load the load, mN
 * @param course load over depth
 * @param fit the fitted part of the unloading
 * @param steps the pop-ins, each from its beginning to its end
 */
record DrawnCurve(String alloy, double load, List<Point> course, List<Point> fit, List<Point> steps) {

    /** Ends a line: the next point begins another one. */
    static final Point GAP = Point.of(Double.NaN, Double.NaN);

    private static final int COURSE_POINTS = 64;

    private static final int FIT_POINTS = 12;

    static DrawnCurve of(final ReadCurve curve, final String row) {
        final CurveAnalysis analysis = curve.analysis();
        final String label = curve.alloy() + ", " + loadText(curve.nominalLoad());
        return new DrawnCurve(curve.alloy(), curve.nominalLoad(), course(analysis, row, label),
            fit(analysis.unloading(), row, label), steps(analysis.popIns(), row, label));
    }

    private static String loadText(final double load) {
        return Figures.of(load) + " mN";
    }

    /** The load with its unit. */
    String loadText() {
        return loadText(load);
    }

    /** Points evenly apart, and the corners of the parts; none of those that noise takes below load 0. */
    private static List<Point> course(final CurveAnalysis analysis, final String row, final String label) {
        final Segments parts = analysis.segments();
        final CorrectedCurve curve = analysis.corrected();
        final int stride = Math.max(1, (parts.size() - parts.contact()) / COURSE_POINTS);
        final List<Point> points = new ArrayList<>();
        for (int i = parts.contact(); i < parts.size(); i++) {
            final boolean corner = i == parts.hold() || i == parts.unloading() || i == parts.size() - 1;
            if (curve.load()[i] >= 0 && (corner || (i - parts.contact()) % stride == 0)) {
                points.add(Point.of(row, label, rounded(curve.depth()[i]), rounded(curve.load()[i])));
            }
        }
        return points;
    }

    private static List<Point> fit(final UnloadingFit fit, final String row, final String label) {
        final List<Point> points = new ArrayList<>();
        for (int i = 0; i <= FIT_POINTS; i++) {
            final double depth =
                fit.lowestDepth() + (fit.maxDepth().value() - fit.lowestDepth()) * i / FIT_POINTS;
            points.add(Point.of(row, label, rounded(depth), rounded(fit.load(depth))));
        }
        return points;
    }

    private static List<Point> steps(final List<PopIn> popIns, final String row, final String label) {
        final List<Point> points = new ArrayList<>();
        for (final PopIn step : popIns) {
            points.add(Point.of(row, label, rounded(step.depth()), rounded(step.load())));
            points.add(Point.of(row, label, rounded(step.depth() + step.size()), rounded(step.load())));
            points.add(GAP);
        }
        return points;
    }

    /** Six digits are more than a picture shows. */
    private static double rounded(final double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
    }
}
