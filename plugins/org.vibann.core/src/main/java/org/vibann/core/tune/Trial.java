/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.tune;

/**
 * Settings that were tried.
 *
 * @param number number of the trial, from 1
 * @param point the settings
 * @param score what they gave, smaller is better; not finite where they gave nothing
 */
public record Trial(int number, Point point, double score) {
}
