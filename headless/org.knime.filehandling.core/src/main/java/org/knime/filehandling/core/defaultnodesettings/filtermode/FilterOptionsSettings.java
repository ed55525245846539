/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.defaultnodesettings.filtermode;

/** Which files of a folder are wanted. This stand-in takes single files only; the class is there for signatures. */
public final class FilterOptionsSettings {
    FilterOptionsSettings() {
    }
}
