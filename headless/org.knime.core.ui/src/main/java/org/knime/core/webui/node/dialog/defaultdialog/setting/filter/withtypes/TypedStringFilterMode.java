/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog.setting.filter.withtypes;

/** How a filter chooses. */
public enum TypedStringFilterMode {
    /** By hand. */
    MANUAL,
    /** By a regular expression. */
    REGEX,
    /** By a pattern with {@code *} and {@code ?}. */
    WILDCARD,
    /** By type. */
    TYPE
}
