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
 * @param rowNumbers N row numbers as a spreadsheet counts them (the header is row 1)
 * @param rejected the rejected rows in the order of the file
 */
public record AlloyTable(AlloyDataset accepted, List<String> formulas, long[] rowNumbers, List<RejectedRow> rejected) {

    /** Copies lists and array and checks that the sizes agree. */
    public AlloyTable {
        Objects.requireNonNull(accepted, "accepted");
        formulas = List.copyOf(formulas);
        rowNumbers = rowNumbers.clone();
        rejected = List.copyOf(rejected);
        if (formulas.size() != accepted.size() || rowNumbers.length != accepted.size()) {
            throw new IllegalArgumentException(accepted.size() + " alloys, but " + formulas.size() + " formulas and "
                + rowNumbers.length + " row numbers");
        }
    }

    @Override
    public long[] rowNumbers() {
        return rowNumbers.clone();
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
