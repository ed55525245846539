/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.screen;

import java.util.Comparator;

/**
 * An alloy of the shortlist.
 *
 * @param number its number in the grid
 * @param lcb its lower confidence bound, in units of the target
 */
public record Hit(long number, double lcb) implements Comparable<Hit> {

    private static final Comparator<Hit> BEST_FIRST =
        Comparator.comparingDouble(Hit::lcb).reversed().thenComparingLong(Hit::number);

    /** The better one comes first; of equal ones that of the lower number. */
    @Override
    public int compareTo(final Hit other) {
        return BEST_FIRST.compare(this, other);
    }
}
