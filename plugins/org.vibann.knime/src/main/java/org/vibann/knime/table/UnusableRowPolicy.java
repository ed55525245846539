/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import org.knime.node.parameters.widget.choices.Label;

/** What nodes that learn do with a row that cannot be used. */
public enum UnusableRowPolicy {
        /** The row is left out. */
        @Label(value = "Skip", description = "The row is left out; a warning counts such rows.")
        SKIP, //
        /** The node fails. */
        @Label(value = "Fail", description = "The first such row ends the execution and is named.")
        FAIL;

    /** Title of the option. */
    public static final String TITLE = "Rows that cannot be used";

    /** What the option is about. */
    public static final String TEXT = """
            What to do with a row whose load or target is missing, whose values are negative or not finite, or whose
            composition sums neither to 1 nor to 100. An empty element cell means that the element is not there.
            """;
}
