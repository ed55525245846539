/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.filehandling.core.connections;

import java.util.Arrays;

/** What paths of {@link FSCategory#RELATIVE} are relative to. */
public enum RelativeTo {
    /** The space that holds the workflow. */
    SPACE("knime.space", "Current Hub Space"),
    /** The mount point that holds the workflow. */
    MOUNTPOINT("knime.mountpoint", "Current mountpoint"),
    /** The workflow. */
    WORKFLOW("knime.workflow", "Current workflow"),
    /** The data area of the workflow: the folder "data" in it. */
    WORKFLOW_DATA("knime.workflow.data", "Current workflow data area");

    private final String m_settingsValue;

    private final String m_label;

    RelativeTo(final String settingsValue, final String label) {
        m_settingsValue = settingsValue;
        m_label = label;
    }

    /** @return the name in settings */
    public String getSettingsValue() {
        return m_settingsValue;
    }

    /**
     * @param string a name in settings
     * @return what has that name
     * @throws IllegalArgumentException when nothing has
     */
    public static RelativeTo fromSettingsValue(final String string) {
        return Arrays.stream(values()).filter(r -> r.m_settingsValue.equals(string)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Unknown relative-to option: " + string));
    }

    @Override
    public String toString() {
        return m_label;
    }
}
