/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.design.search;

/**
 * How far an alloy is out of the limits that are no part of the lattice.
 *
 * @param unknown number of limits of which it is not known, because a property of an element is not tabulated
 * @param sum what the others come to, each in units of {@link Limit#one()}; 0 where all are met
 */
record Violation(int unknown, double sum) {

    /** Of an alloy that meets all limits. */
    static final Violation NONE = new Violation(0, 0);

    /** Whether every limit is met. */
    boolean isNone() {
        return unknown == 0 && sum == 0;
    }

    /** Whether an alloy is nearer to the limits: what is known counts before how far it is out. */
    boolean isLessThan(final Violation other) {
        return unknown == other.unknown ? sum < other.sum : unknown < other.unknown;
    }

    /** This violation and one more limit. */
    Violation plus(final Limit limit, final double excess) {
        return Double.isNaN(excess) ? new Violation(unknown + 1, sum)
            : new Violation(unknown, sum + excess / limit.one());
    }
}
