/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * A kernel between a vector and every training row.
 *
 * @param first the n values of its first term
 * @param second the n values of its second term
 * @param sum the n values of the whole kernel
 */
record KernelValues(double[] first, double[] second, double[] sum) {
}
