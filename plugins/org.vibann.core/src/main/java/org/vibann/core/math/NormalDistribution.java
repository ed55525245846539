/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.math;

/** Functions of the standard normal distribution, exact far out in the tail. */
public final class NormalDistribution {

    /** Standard deviation over the median of the absolute deviations. */
    public static final double SD_PER_MEDIAN_DEVIATION = 1.4826;

    /** Below, the continued fraction is used. */
    private static final double TAIL = -2;

    /** Above, the quantile has another approximation. */
    private static final double CENTRE = 0.97575;

    /** Levels of the continued fraction: all digits from 2 on. */
    private static final int LEVELS = 200;

    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    private NormalDistribution() {
    }

    /**
     * @param z mean of a normal variable of standard deviation 1
     * @return ln h(z) with h(z) = z Φ(z) + φ(z), the expected positive part of the variable
     */
    public static double logImprovement(final double z) {
        if (z < TAIL) {
            final double fraction = fraction(-z);
            return -z * z / 2 - LOG_ROOT_TWO_PI + StrictMath.log(fraction / (fraction - z));
        }
        return StrictMath.log(z * distribution(z) + density(z));
    }

    /**
     * @param z mean of a normal variable of standard deviation 1
     * @return Φ(z) / h(z), the slope of {@link #logImprovement}
     */
    public static double hazard(final double z) {
        return z < TAIL ? 1 / fraction(-z) : distribution(z) / (z * distribution(z) + density(z));
    }

    /**
     * K = 1/(x + 2/(x + 3/(x + ...))). With Laplace's fraction Phi(-x) = phi(x) / (x + K), h(-x) = phi(x) K / (x + K)
     * without a difference of like numbers.
     */
    private static double fraction(final double x) {
        double value = 0;
        for (int level = LEVELS; level >= 1; level--) {
            value = (level + 1) / (x + value);
        }
        return 1 / (x + value);
    }

    private static double density(final double z) {
        return StrictMath.exp(-z * z / 2 - LOG_ROOT_TWO_PI);
    }

    /**
     * Phi(z) by the power series phi(z) (z + z^3/3 + z^5/(3 5) + ...) about 0, and by 0 or 1 where the series has
     * nothing to add (Marsaglia, J. Stat. Softw. 11 (2004) 4).
     *
     * @param z a number
     * @return Φ(z), 0 to 1
     */
    public static double distribution(final double z) {
        if (z < -8) {
            return 0;
        }
        if (z > 8) {
            return 1;
        }
        double sum = z;
        double term = z;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }

    /**
     * Quantile: the rational approximation of P. J. Acklam (relative error below
     * 1.2e-9).
     *
     * @param p probability, in (0, 1)
     * @return z with Φ(z) = p
     */
    public static double quantile(final double p) {
        if (p < 0.5) {
            return -quantile(1 - p);
        }
        if (p > CENTRE) {
            final double q = Math.sqrt(-2 * StrictMath.log(1 - p));
            return -(((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
                - 2.549732539343734) * q + 4.374664141464968) * q + 2.938163982698783)
                / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
                    + 3.754408661907416) * q + 1);
        }
        final double q = p - 0.5;
        final double r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
            + 1.383577518672690e+02) * r - 3.066479806614716e+01) * r + 2.506628277459239) * q
            / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                + 6.680131188771972e+01) * r - 1.328068155288572e+01) * r + 1);
    }
}
