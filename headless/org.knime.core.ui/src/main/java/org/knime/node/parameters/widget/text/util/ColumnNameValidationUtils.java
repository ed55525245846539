/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.text.util;

import java.util.function.Function;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Checks names of columns that the user gives. */
public final class ColumnNameValidationUtils {

    private static final String NAME = "\\S(.*\\S)?";

    private ColumnNameValidationUtils() {
    }

    /** What is wrong with a name. */
    public enum InvalidColumnNameState {
        /** It has no characters. */
        EMPTY,
        /** It has white space only. */
        BLANK,
        /** It starts or ends with white space. */
        NOT_TRIMMED
    }

    /**
     * @param columnName name of a column
     * @param message what to tell the user
     * @throws InvalidSettingsException if it cannot be one
     */
    public static void validateColumnName(final String columnName,
        final Function<InvalidColumnNameState, String> message) throws InvalidSettingsException {
        if (columnName == null || columnName.isEmpty()) {
            throw new InvalidSettingsException(message.apply(InvalidColumnNameState.EMPTY));
        }
        validatePossiblyEmptyColumnName(columnName, message);
    }

    /**
     * @param columnName name of a column; null and empty are allowed
     * @param message what to tell the user
     * @throws InvalidSettingsException if it cannot be one
     */
    public static void validatePossiblyEmptyColumnName(final String columnName,
        final Function<InvalidColumnNameState, String> message) throws InvalidSettingsException {
        if (columnName == null || columnName.isEmpty()) {
            return;
        } else if (columnName.isBlank()) {
            throw new InvalidSettingsException(message.apply(InvalidColumnNameState.BLANK));
        } else if (!columnName.trim().equals(columnName)) {
            throw new InvalidSettingsException(message.apply(InvalidColumnNameState.NOT_TRIMMED));
        }
    }

    /** Checks a name in the dialog. */
    public static final class ColumnNameValidation extends PatternValidation {

        @Override
        public String getPattern() {
            return NAME;
        }

        @Override
        public String getErrorMessage() {
            return "The string must start and end with a non-whitespace character.";
        }
    }

    /** Checks a name that may be empty in the dialog. */
    public static final class EmptyOrColumnNameValidation extends PatternValidation {

        @Override
        public String getPattern() {
            return "(" + NAME + ")?";
        }

        @Override
        public String getErrorMessage() {
            return "The string must either be empty or start and end with a non-whitespace character.";
        }
    }
}
