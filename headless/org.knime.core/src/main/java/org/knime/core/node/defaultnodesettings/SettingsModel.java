/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.defaultnodesettings;

/** A setting of Swing dialogs. This stand-in has no Swing dialogs; the class is there for signatures. */
public abstract class SettingsModel {
}
