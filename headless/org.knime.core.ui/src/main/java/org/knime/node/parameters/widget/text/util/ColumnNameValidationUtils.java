/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.text.util;

import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Checks names of columns that the user gives. */
public final class ColumnNameValidationUtils {

    private static final String NAME = "\\S(.*\\S)?";

    private ColumnNameValidationUtils() {
    }

    /** Checks a name in the dialog. */
    public static final class ColumnNameValidation extends PatternValidation {
    }
}
