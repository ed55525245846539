/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import java.util.Arrays;
import java.util.List;

/**
 * Projected contact area as a function of contact depth (Oliver and Pharr 1992, equation 18):
 * A(h) = C0 h² + C1 h + C2 h^(1/2) + C3 h^(1/4) + … + C8 h^(1/128).
 */
public final class AreaFunction {

    private static final int MOST = 9;
    private static final double NM2_IN_UM2 = 1e6;

    private final double[] coefficients;

    private AreaFunction(final double[] coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * @param indenter a tip
     * @return the area function of the ideal tip
     */
    public static AreaFunction ideal(final Indenter indenter) {
        return new AreaFunction(new double[]{indenter.areaRatio()});
    }

    /**
     * @param coefficients C0, C1, … as the calibration of the tip gave them, for depths in nm and areas in nm²: one to
     *            nine finite numbers, the first positive
     * @return the area function
     * @throws IllegalArgumentException if the coefficients are not as said
     */
    public static AreaFunction of(final List<Double> coefficients) {
        if (coefficients.isEmpty() || coefficients.size() > MOST) {
            throw new IllegalArgumentException("An area function has one to nine coefficients C0 to C8, not "
                + coefficients.size());
        }
        if (!coefficients.stream().allMatch(Double::isFinite) || coefficients.get(0) <= 0) {
            throw new IllegalArgumentException("The coefficients of the area function must be finite, and the first, "
                + "C0, must be positive (24.5 for an ideal Berkovich tip)");
        }
        return new AreaFunction(coefficients.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * @param depth contact depth in nm, positive
     * @return area in µm²
     */
    public double area(final double depth) {
        double area = coefficients[0] * depth * depth;
        for (int i = 1; i < coefficients.length; i++) {
            area += coefficients[i] * StrictMath.pow(depth, exponent(i));
        }
        return area / NM2_IN_UM2;
    }

    /** dA/dh in µm²/nm. */
    double slope(final double depth) {
        double slope = 2 * coefficients[0] * depth;
        for (int i = 1; i < coefficients.length; i++) {
            slope += coefficients[i] * exponent(i) * StrictMath.pow(depth, exponent(i) - 1);
        }
        return slope / NM2_IN_UM2;
    }

    private static double exponent(final int i) {
        return 1.0 / (1 << (i - 1));
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof AreaFunction that && Arrays.equals(coefficients, that.coefficients);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients);
    }

    /** The coefficients. */
    @Override
    public String toString() {
        return Arrays.toString(coefficients);
    }
}
