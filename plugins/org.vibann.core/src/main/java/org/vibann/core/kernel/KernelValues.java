/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * A kernel between a vector and every training row.
 *
 * @param terms the n values of each of its decaying terms
 * @param sum the n values of the whole kernel
 */
record KernelValues(double[][] terms, double[] sum) {
}
