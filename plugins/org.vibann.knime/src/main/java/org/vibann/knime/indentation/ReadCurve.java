/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.OptionalLong;

import org.vibann.core.alloy.Composition;
import org.vibann.core.indentation.CurveAnalysis;

/**
 * A curve that could be evaluated.
 *
 * @param file its file
 * @param place its place in the file, from 1
 * @param alloy the alloy as the file's name has it
 * @param composition the alloy's composition; null where names of alloys are no formulas
 * @param number number of the test by the file's name
 * @param nominalLoad the load that the file's name tells, else the largest of the curve, mN
 * @param note what is odd about it; empty for nothing
 * @param analysis what it tells
 */
record ReadCurve(String file, int place, String alloy, Composition composition, OptionalLong number,
    double nominalLoad, String note, CurveAnalysis analysis) {
}
