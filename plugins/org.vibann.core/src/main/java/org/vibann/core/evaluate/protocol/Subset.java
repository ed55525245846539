/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.evaluate.protocol;

import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

import org.vibann.core.data.AlloyDataset;

/** Which rows are evaluated on: micro-indentation and nano-indentation measure differently and should not be pooled. */
public enum Subset {
    /** Every row. */
    ALL("all", load -> true),
    /** Rows with a load of at least 0.196 N: Vickers micro-hardness of bulk samples. */
    BULK("bulk", load -> load >= Subset.BULK_LOAD),
    /** Rows with a smaller load: nano-indentation of thin-film libraries. */
    LIBRARY("library", load -> load < Subset.BULK_LOAD);

    /** The smallest load of a bulk measurement, N. */
    public static final double BULK_LOAD = 0.196;

    private final String label;
    private final DoublePredicate belongs;

    Subset(final String label, final DoublePredicate belongs) {
        this.label = label;
        this.belongs = belongs;
    }

    /** @return what users type and read: all, bulk, library */
    public String label() {
        return label;
    }

    /**
     * @param load the load of a row, N; NaN where unknown
     * @return whether that row is part of it
     */
    public boolean contains(final double load) {
        return belongs.test(load);
    }

    /**
     * @param data some rows
     * @return the indices of those that belong, ascending
     * @throws IllegalArgumentException with a text for the user when loads are missing, or no row belongs
     */
    public int[] rows(final AlloyDataset data) {
        if (this != ALL && !data.alloys().hasLoads()) {
            throw new IllegalArgumentException("Some or all rows have no indentation load, so the subset '" + label
                + "' cannot be told. Use the subset 'all'.");
        }
        final int[] rows = IntStream.range(0, data.size()).filter(i -> contains(data.alloys().load(i))).toArray();
        if (rows.length == 0) {
            throw new IllegalArgumentException(this == ALL ? "There are no rows to evaluate on."
                : "No row belongs to the subset '" + label + "', which has loads "
                    + (this == BULK ? "of at least " : "below ") + BULK_LOAD + " N.");
        }
        return rows;
    }

    @Override
    public String toString() {
        return label;
    }
}
