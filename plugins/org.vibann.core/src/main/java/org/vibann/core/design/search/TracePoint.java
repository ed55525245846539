/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

/**
 * One step of the gradient ascent.
 *
 * @param start number of the start, from 0
 * @param iteration iteration, from 0
 * @param objective value of the objective at this start's composition, by the passes of the search
 * @param best best value over all starts up to this iteration
 */
public record TracePoint(int start, int iteration, double objective, double best) {
}
