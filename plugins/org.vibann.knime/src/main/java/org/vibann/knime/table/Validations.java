/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;

/** Bounds of number fields that several dialogs share. */
public final class Validations {

    private Validations() {
    }

    /** A share below 1. */
    public static final class IsBelowOne extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }

        @Override
        public boolean isExclusive() {
            return true;
        }
    }

    /** A share, 1 included. */
    public static final class IsAtMostOne extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }
    }

    /** A share of at most one half. */
    public static final class IsAtMostOneHalf extends MaxValidation {
        @Override
        protected double getMax() {
            return 0.5;
        }
    }

    /** The largest dropout. */
    public static final class IsAtMostNineTenths extends MaxValidation {
        @Override
        protected double getMax() {
            return 0.9;
        }
    }

    /** At most 100, for at.%. */
    public static final class IsAtMostHundred extends MaxValidation {
        @Override
        protected double getMax() {
            return 100;
        }
    }
}
