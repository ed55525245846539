/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Blanks;
import org.vibann.core.alloy.Element;
import org.vibann.core.alloy.Scale;

/**
 * How the contents of elements are read.
 *
 * @param basis atoms or mass, where neither header nor formula says which
 * @param tolerance by how much a row's sum may differ from 1 or 100, relative to it; 0 to 0.2. Usually
 *            {@link Scale#TOLERANCE}; rows farther off are scaled to sum 1, so that the nodes that follow take them
 * @param anyTotal whether a row may have any total (ratios, grams) and is scaled to sum 1; else it must sum to 1 or 100
 * @param balance the element that is the rest to the total where its cell is empty or its column lacks
 * @param leftOut names of columns that are no element columns although they are named so
 */
public record ContentOptions(Basis basis, double tolerance, boolean anyTotal, Optional<Element> balance,
        List<String> leftOut) {

    /** Atomic, {@link Scale#TOLERANCE}, sums 1 or 100, no balance, no column left out. */
    public static final ContentOptions USUAL =
            new ContentOptions(Basis.ATOMIC, Scale.TOLERANCE, false, Optional.empty(), List.of());

    private static final double LARGEST_TOLERANCE = 0.2;

    /** Checks the options; an {@link IllegalArgumentException} says what is wrong. */
    public ContentOptions {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(balance, "balance");
        leftOut = leftOut.stream().map(Blanks::strip).toList();
        if (!(tolerance >= 0 && tolerance <= LARGEST_TOLERANCE)) {
            throw new IllegalArgumentException("The tolerance of the sum must be between 0 and " + LARGEST_TOLERANCE
                + ", is " + tolerance);
        }
        if (anyTotal && balance.isPresent()) {
            throw new IllegalArgumentException("Where rows may have any total, nothing is left for a balance element; "
                + "choose one of the two options");
        }
    }
}
