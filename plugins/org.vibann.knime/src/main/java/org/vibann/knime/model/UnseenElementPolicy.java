/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import org.knime.node.parameters.widget.choices.Label;

/**
 * What happens to a row with an element that occurred in no training row of the model, in nodes that can do nothing with
 * it. The texts are those of the Predictor, too, which can guess.
 */
public enum UnseenElementPolicy {
        /** The row is left out. */
        @Label(value = UnseenElementPolicy.LEAVE_OUT, description = UnseenElementPolicy.LEAVE_OUT_TEXT)
        SKIP, //
        /** The node fails. */
        @Label(value = UnseenElementPolicy.REFUSE, description = UnseenElementPolicy.REFUSE_TEXT)
        FAIL;

    /** Title of the option. */
    public static final String TITLE = "Elements the model never saw";

    /** What the option is about. */
    public static final String TEXT =
        "What to do with a row that contains an element which occurred in no training row of the model.";

    /** Title of {@link #SKIP}. */
    public static final String LEAVE_OUT = "Leave out";

    /** Description of {@link #SKIP}. */
    public static final String LEAVE_OUT_TEXT =
        "The row has no result; a warning counts such rows and names the first.";

    /** Title of {@link #FAIL}. */
    public static final String REFUSE = "Fail";

    /** Description of {@link #FAIL}. */
    public static final String REFUSE_TEXT = "The first such row ends the execution and is named.";
}
