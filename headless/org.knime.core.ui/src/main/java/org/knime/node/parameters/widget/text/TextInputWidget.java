/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.widget.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MaxLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.MinLengthValidation;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidation;

/** Placeholder and checks of a text in the dialog. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface TextInputWidget {

    /** @return what an empty field shows */
    String placeholder() default "";

    /** @return pattern that the text has to match; {@link PatternValidation} itself for none */
    Class<? extends PatternValidation> patternValidation() default PatternValidation.class;

    /** @return greatest length; {@link MaxLengthValidation} itself for none */
    Class<? extends MaxLengthValidation> maxLengthValidation() default MaxLengthValidation.class;

    /** @return least length; {@link MinLengthValidation} itself for none */
    Class<? extends MinLengthValidation> minLengthValidation() default MinLengthValidation.class;
}
