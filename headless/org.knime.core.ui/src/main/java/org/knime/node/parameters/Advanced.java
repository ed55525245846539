/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a parameter, or a layout section, that the dialog shows only with its advanced options. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Advanced {
}
