/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

import org.vibann.core.data.Grouping;

/**
 * Which rows are held out, and for what.
 *
 * @param ownValidation whether every member holds out rows of its own, so that all rows are learnt from; then the
 *            validation figures are those of the first member alone. Otherwise all hold out the same
 * @param validationFraction fraction of the rows, in whole groups, that is held out to validate the networks, and to
 *            stop them where they are not annealed
 * @param folds folds of the cross-validation that chooses the shares of the parts and calibrates the intervals
 * @param grouping what is held out at once wherever training holds out rows
 */
public record Validation(boolean ownValidation, double validationFraction, int folds, Grouping grouping) {

    /** Checks every value; throws IllegalArgumentException with a text for the user. */
    public Validation {
        Check.that(validationFraction > 0 && validationFraction <= 0.5,
            "The validation fraction must be above 0 and at most 0.5, not " + validationFraction + ".");
        Check.that(folds >= 2 && folds <= 100, "The number of folds must be 2 to 100, not " + folds + ".");
        Check.that(grouping != null, "The grouping is missing.");
    }

    /** @param value {@link #validationFraction()} @return a copy with it */
    public Validation withValidationFraction(final double value) {
        return new Validation(ownValidation, value, folds, grouping);
    }

    /** @param value {@link #grouping()} @return a copy with it */
    public Validation withGrouping(final Grouping value) {
        return new Validation(ownValidation, validationFraction, folds, value);
    }
}
