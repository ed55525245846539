/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.layout;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Puts a parameter, or all of a group, into a part of the dialog's layout. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Layout {

    /** @return the interface that stands for the part, for example one with {@link Section} */
    Class<?> value();
}
