/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.number;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.updates.StateProvider;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Bounds of a number in the dialog. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NumberInputWidget {

    /** @return the lower bound; {@link MinValidation} itself for none */
    Class<? extends MinValidation> minValidation() default MinValidation.class;

    /** @return the upper bound; {@link MaxValidation} itself for none */
    Class<? extends MaxValidation> maxValidation() default MaxValidation.class;

    /** @return provider of a lower bound that depends on something */
    Class<? extends StateProvider<? extends MinValidation>> minValidationProvider() default NoMinValidation.class;

    /** @return provider of an upper bound that depends on something */
    Class<? extends StateProvider<? extends MaxValidation>> maxValidationProvider() default NoMaxValidation.class;
}
