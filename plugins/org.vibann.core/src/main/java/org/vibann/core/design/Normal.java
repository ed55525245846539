/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design;

/** Functions of the standard normal distribution that stay exact far out in the tail. */
final class Normal {

    /** Part of a value that counts as its standard deviation, at least: below the rounding of single precision. */
    private static final double LEAST_SHARE = 1e-9;

    /** Below, the continued fraction is used. */
    private static final double TAIL = -2;

    /** Levels of the continued fraction: all digits from 2 on. */
    private static final int LEVELS = 200;

    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    private Normal() {
    }

    /** A standard deviation that keeps quotients finite where all passes agree, whatever the unit of the values. */
    static double spread(final double sd, final double mean, final double other) {
        return Math.max(sd, Math.max(LEAST_SHARE * Math.max(Math.abs(mean), Math.abs(other)), Double.MIN_NORMAL));
    }

    /** ln h(z) with h(z) = z Phi(z) + phi(z), the expected positive part of a normal variable with mean z and sd 1. */
    static double logImprovement(final double z) {
        if (z < TAIL) {
            final double fraction = fraction(-z);
            return -z * z / 2 - LOG_ROOT_TWO_PI + StrictMath.log(fraction / (fraction - z));
        }
        return StrictMath.log(z * distribution(z) + density(z));
    }

    /** h'(z) / h(z) = Phi(z) / h(z). */
    static double hazard(final double z) {
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
     */
    static double distribution(final double z) {
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
}
