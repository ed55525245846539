/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.layout;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that stands for a section of the dialog. In KNIME 5.8 the title may be left out, later it may
 * not; so it is required here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Section {

    /** @return heading of the section */
    String title();

    /** @return text below the heading */
    String description() default "";

    /** @return whether the section opens in a drawer at the side */
    boolean sideDrawer() default false;
}
