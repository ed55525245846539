/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.train;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A training row whose value looks wrong, see {@link SuspiciousRows}.
 *
 * @param row its index
 * @param kinds why it looks wrong, at least one
 * @param replicates number of other rows of the same alloy at the same load
 * @param others their middle value, in units of the target; empty where there are none
 */
public record SuspiciousRow(int row, Set<Kind> kinds, int replicates, OptionalDouble others) {

    /** Why a row looks wrong. */
    public enum Kind {
        /** Other rows of the same alloy at the same load say something else. */
        REPLICATES_CONTRADICT("replicates contradict each other"),
        /** About a tenth of what the others, or the held-out forecast, say: a lost digit, or GPa for HV/100. */
        TEN_TIMES_TOO_SMALL("about 10 times too small"),
        /** About ten times what the others, or the held-out forecast, say. */
        TEN_TIMES_TOO_LARGE("about 10 times too large");

        private final String text;

        Kind(final String text) {
            this.text = text;
        }

        /** @return for the user, such as "about 10 times too small" */
        public String text() {
            return text;
        }
    }

    /** Copies the set; the order is that of the kinds. */
    public SuspiciousRow {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A row that is suspicious has a reason");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
