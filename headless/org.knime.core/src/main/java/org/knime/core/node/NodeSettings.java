/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.config.Config;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.config.base.ConfigBaseWO;

/** Settings of a node. */
public final class NodeSettings extends Config implements NodeSettingsRO, NodeSettingsWO {
    /** @param key the key of the group */
    public NodeSettings(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new NodeSettings(key);
    }

    public void addNodeSettings(final NodeSettings settings) {
        addConfig(settings);
    }

    @Override
    public NodeSettingsWO addNodeSettings(final String key) {
        return (NodeSettings)addConfig(key);
    }

    @Override
    public NodeSettings getNodeSettings(final String key) throws InvalidSettingsException {
        return (NodeSettings)getConfig(key);
    }

    @Override
    public void copyTo(final ConfigWO dest) {
        super.copyTo((ConfigBaseWO)dest);
    }

    /**
     * Reads settings in KNIME's XML format and closes the stream.
     *
     * @param in the stream
     * @return the settings
     * @throws IOException when they cannot be read or are not of that format
     */
    public static NodeSettingsRO loadFromXML(final InputStream in) throws IOException {
        final NodeSettings settings = new NodeSettings("ignored");
        settings.load(in);
        return settings;
    }
}
