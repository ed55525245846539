/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * A step in depth during loading, as a shear band or a crack makes it.
 *
 * @param load load at which it happened, mN
 * @param depth depth at which it began, nm
 * @param size by how much the depth jumped beyond the smooth course, nm
 */
public record PopIn(double load, double depth, double size) {
}
