/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

/** The categories of file systems. */
public enum FSCategory {
    /** The files of the machine. */
    LOCAL("Local File System"),
    /** Relative to the workflow, its data area, its space or its mount point. */
    RELATIVE("Relative to"),
    /** A mount point. */
    MOUNTPOINT("Mountpoint"),
    /** A space of a hub. */
    HUB_SPACE("Hub Space"),
    /** A URL. */
    CUSTOM_URL("Custom/KNIME URL"),
    /** A file system that a port brings. */
    CONNECTED("");

    private final String m_label;

    FSCategory(final String label) {
        m_label = label;
    }

    /** @return the name that users see */
    public String getLabel() {
        return m_label;
    }
}
