/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Title and description of a parameter in the dialog and in the node description. The real annotation also has an
 * {@code effect} member, whose type changed between KNIME 5.11 and 5.12; it is left out so that nothing can use it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Inherited
public @interface Widget {

    /** @return what the dialog writes above the widget */
    String title();

    /** @return what the parameter does, as an XML fragment of the tags allowed in node descriptions */
    String description();

    /** @return whether the widget is among the advanced options */
    boolean advanced() default false;
}
