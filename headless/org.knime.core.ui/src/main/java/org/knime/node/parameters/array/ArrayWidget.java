/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.array;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.knime.node.parameters.updates.StateProvider;

/** How the dialog shows an array of parameter groups. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface ArrayWidget {

    /** How the widgets of one element are arranged. */
    enum ElementLayout {
        /** One below the other, on a card with a title. */
        VERTICAL_CARD,
        /** Side by side on one line. */
        HORIZONTAL_SINGLE_LINE
    }

    /** @return text of the button that adds an element */
    String addButtonText() default "";

    /** @return arrangement of the widgets of an element */
    ElementLayout elementLayout() default ElementLayout.VERTICAL_CARD;

    /** @return title of an element; its number is appended */
    String elementTitle() default "";

    /** @return whether elements can be moved up and down */
    boolean showSortButtons() default false;

    /** @return whether elements can neither be added nor removed */
    boolean hasFixedSize() default false;

    /** @return provider of the value of an added element; {@link StateProvider} itself for none */
    @SuppressWarnings("rawtypes")
    Class<? extends StateProvider> elementDefaultValueProvider() default StateProvider.class;
}
