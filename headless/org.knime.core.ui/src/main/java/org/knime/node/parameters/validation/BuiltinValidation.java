/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.validation;

/** A check of an input in the dialog. Settings from flow variables do not pass it. */
public interface BuiltinValidation {
}
