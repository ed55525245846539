/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.kernel;

/**
 * What the kernel head says of one alloy at one load, in units of the target.
 *
 * @param mean expected value
 * @param sd standard deviation of the expected value (epistemic: what more data would remove)
 */
public record KernelPrediction(double mean, double sd) {
}
