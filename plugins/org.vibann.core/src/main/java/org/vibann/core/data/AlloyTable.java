/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.List;
import java.util.Objects;

/**
 * What was read from a file: every data row is either accepted or rejected with a reason.
 *
 * @param accepted the accepted alloys, N rows in the order of the file, element columns alphabetical; without a target
 *            column all targets are NaN
 * @param formulas N formulas: the text of the formula column, or made from the fractions
 * @param rowNumbers N row numbers as a spreadsheet counts them (with the header in the first line, that is row 1)
 * @param scatters N scatters of the target in its unit, NaN where the file gives none
 * @param rejected the rejected rows in the order of the file
 * @param unit in which unit the contents were read and how that was found, a sentence for the user
 * @param warnings what somebody should look at although it was read, sentences for the user
 */
public record AlloyTable(AlloyDataset accepted, List<String> formulas, long[] rowNumbers, double[] scatters,
        List<RejectedRow> rejected, String unit, List<String> warnings) {

    /** Copies lists and arrays and checks that the sizes agree. */
    public AlloyTable {
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(unit, "unit");
        formulas = List.copyOf(formulas);
        rowNumbers = rowNumbers.clone();
        scatters = scatters.clone();
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
        if (formulas.size() != accepted.size() || rowNumbers.length != accepted.size()
            || scatters.length != accepted.size()) {
            throw new IllegalArgumentException(accepted.size() + " alloys, but " + formulas.size() + " formulas, "
                + rowNumbers.length + " row numbers and " + scatters.length + " scatters");
        }
    }

    @Override
    public long[] rowNumbers() {
        return rowNumbers.clone();
    }

    @Override
    public double[] scatters() {
        return scatters.clone();
    }

    @Override
    public boolean equals(final Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
