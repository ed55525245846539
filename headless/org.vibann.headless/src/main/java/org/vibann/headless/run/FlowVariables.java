/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.config.base.ConfigEntries;

/** Finds settings that a flow variable overwrites in KNIME: the {@code variables} section of a node's settings. */
final class FlowVariables {

    private static final String VARIABLES = "variables";

    private static final String USED = "used_variable";

    private FlowVariables() {
    }

    /** @return the key of a setting that a flow variable overwrites; empty when there is none */
    static Optional<String> inUse(final NodeSettingsRO settings) {
        try {
            return settings.containsKey(VARIABLES) ? find("", settings.getNodeSettings(VARIABLES)) : Optional.empty();
        } catch (final InvalidSettingsException e) { // NOSONAR not a section: nothing is overwritten
            return Optional.empty();
        }
    }

    private static Optional<String> find(final String key, final NodeSettingsRO section)
        throws InvalidSettingsException {
        if (section.getString(USED, null) != null) {
            return Optional.of(key);
        }
        for (final String child : section) {
            if (((NodeSettings)section).getEntry(child).getType() == ConfigEntries.config) {
                final Optional<String> found = find(child, section.getNodeSettings(child));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
