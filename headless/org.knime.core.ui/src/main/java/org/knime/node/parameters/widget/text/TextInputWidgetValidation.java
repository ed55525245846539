/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;

/** A check of a text. */
public sealed interface TextInputWidgetValidation extends BuiltinValidation {

    /** The text has to match a pattern. */
    abstract non-sealed class PatternValidation implements TextInputWidgetValidation {
    }

    /** The text has a least length. */
    abstract non-sealed class MinLengthValidation implements TextInputWidgetValidation {
    }

    /** The text has a greatest length. */
    abstract non-sealed class MaxLengthValidation implements TextInputWidgetValidation {
    }
}
