/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How target and load are read.
 *
 * @param missingTarget what happens to a row whose target is empty
 * @param missingLoad what happens to a row whose load is empty
 * @param sign which targets must be more than 0
 * @param loadUnit unit of the load in the file
 * @param scatter what happens to a number with its scatter, such as 1050±20
 */
public record ValueOptions(Missing missingTarget, Missing missingLoad, Sign sign, LoadUnit loadUnit, Scatter scatter) {

    /** Gaps are errors, hardness is positive, load in N, numbers with scatter are errors. */
    public static final ValueOptions USUAL =
            new ValueOptions(Missing.REJECT, Missing.REJECT, Sign.HARDNESS_POSITIVE, LoadUnit.N, Scatter.REJECT);

    private static final Pattern HARDNESS =
            Pattern.compile("(?i)h_?[vkbm]?[0-9.]*([ (\\[/,].*)?|h_?v.*|.*(hardness|vickers|knoop|brinell).*");

    /** What happens to a row with an empty target or load. */
    public enum Missing {
        /** The row is rejected. */
        REJECT,
        /** The row is accepted; the value is NaN. */
        KEEP
    }

    /** Which targets must be more than 0. */
    public enum Sign {
        /** Hardness, which the name of the column tells (HV, H (GPa), Hardness). */
        HARDNESS_POSITIVE,
        /** Every target. */
        POSITIVE,
        /** None: a thermal expansion is negative now and then, a critical diameter 0. */
        ANY
    }

    /** What happens to a number that is given with its scatter. */
    public enum Scatter {
        /** The row is rejected. */
        REJECT,
        /** The mean is read, and the scatter of the target is kept beside it. */
        MEAN
    }

    /** Checks that nothing is null. */
    public ValueOptions {
        Objects.requireNonNull(missingTarget, "missingTarget");
        Objects.requireNonNull(missingLoad, "missingLoad");
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(loadUnit, "loadUnit");
        Objects.requireNonNull(scatter, "scatter");
    }

    /**
     * Whether a target must be more than 0.
     *
     * @param target name of its column
     * @return whether a value of 0 or less is an error
     */
    public boolean positive(final String target) {
        return sign == Sign.POSITIVE || sign == Sign.HARDNESS_POSITIVE && HARDNESS.matcher(target).matches();
    }
}
