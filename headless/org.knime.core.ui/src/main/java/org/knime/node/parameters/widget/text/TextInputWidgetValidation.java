/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.text;

import org.knime.node.parameters.validation.BuiltinValidation;

/** A check of a text. */
public sealed interface TextInputWidgetValidation extends BuiltinValidation {

    /**
     * Parameters of a pattern check.
     *
     * @param pattern a regular expression
     */
    record PatternValidationParams(String pattern) {
    }

    /** The text has to match a pattern. */
    abstract non-sealed class PatternValidation implements TextInputWidgetValidation {

        /** @return a regular expression */
        protected abstract String getPattern();

        @Override
        public final PatternValidationParams getParameters() {
            return new PatternValidationParams(getPattern());
        }

        @Override
        public String getErrorMessage() {
            return "The string must match the pattern: " + getPattern();
        }

        /** There is something other than white space. */
        public static final class IsNotBlankValidation extends PatternValidation {

            @Override
            public String getPattern() {
                return ".*\\S.*";
            }

            @Override
            public String getErrorMessage() {
                return "The field cannot be blank (it must contain at least one non-whitespace character).";
            }
        }

        /** There is at least one character. */
        public static final class IsNotEmptyValidation extends MinLengthValidation {

            @Override
            protected int getMinLength() {
                return 1;
            }

            @Override
            public String getErrorMessage() {
                return "The field cannot be empty (it must contain at least one character).";
            }
        }

        /** There is exactly one character. */
        public static final class IsSingleCharacterValidation extends PatternValidation {

            @Override
            public String getPattern() {
                return "^.$";
            }

            @Override
            public String getErrorMessage() {
                return "The string must be a single character.";
            }
        }
    }

    /** The text has a least length. */
    abstract non-sealed class MinLengthValidation implements TextInputWidgetValidation {

        record MinLengthValidationParams(int minLength) {
        }

        /** @return number of characters */
        protected abstract int getMinLength();

        @Override
        public final MinLengthValidationParams getParameters() {
            return new MinLengthValidationParams(getMinLength());
        }

        @Override
        public String getErrorMessage() {
            return "The string must be at least " + characters(getMinLength()) + " long.";
        }
    }

    /** The text has a greatest length. */
    abstract non-sealed class MaxLengthValidation implements TextInputWidgetValidation {

        record MaxLengthValidationParams(int maxLength) {
        }

        /** @return number of characters */
        protected abstract int getMaxLength();

        @Override
        public final MaxLengthValidationParams getParameters() {
            return new MaxLengthValidationParams(getMaxLength());
        }

        @Override
        public String getErrorMessage() {
            return "The string must not exceed " + characters(getMaxLength()) + ".";
        }

        /** There is one character or none. */
        public static final class HasAtMaxOneCharValidation extends MaxLengthValidation {

            @Override
            public int getMaxLength() {
                return 1;
            }
        }
    }

    private static String characters(final int count) {
        return count + (count == 1 ? " character" : " characters");
    }
}
