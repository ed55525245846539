/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.updates;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Shows, hides, enables or disables the widget of a field while a predicate holds. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Effect {

    /** What happens to the widget. */
    enum EffectType {
        /** It can be edited only while the predicate holds. */
        ENABLE,
        /** It cannot be edited while the predicate holds. */
        DISABLE,
        /** It is there only while the predicate holds. */
        SHOW,
        /** It is not there while the predicate holds. */
        HIDE
    }

    /** @return the predicate */
    Class<? extends EffectPredicateProvider> predicate();

    /** @return what happens while it holds */
    EffectType type();
}
