/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * What is predicted for each training row when its whole group is left out.
 *
 * @param mean N predictions, units of the target
 * @param sd N standard deviations, measurement noise included
 */
public record LeftOut(double[] mean, double[] sd) {
}
