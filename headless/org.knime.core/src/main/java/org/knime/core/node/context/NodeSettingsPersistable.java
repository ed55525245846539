/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.context;

import org.knime.core.node.NodeSettingsWO;

/** Something that is kept in settings. */
public interface NodeSettingsPersistable {
    /** @param settings where to write */
    void saveSettingsTo(NodeSettingsWO settings);
}
