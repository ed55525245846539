/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

/**
 * A measured quantity with its standard uncertainty.
 *
 * @param value the value
 * @param error one standard deviation of what noise, drift and zero point do to the value; never negative
 */
public record Measured(double value, double error) {

    Measured scaled(final double factor) {
        return new Measured(value * factor, error * Math.abs(factor));
    }
}
