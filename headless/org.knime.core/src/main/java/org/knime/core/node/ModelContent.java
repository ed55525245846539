/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.io.IOException;
import java.io.InputStream;

import org.knime.core.node.config.Config;

/** The content of a model. */
public final class ModelContent extends Config implements ModelContentRO, ModelContentWO {
    /** @param key the key of the group */
    public ModelContent(final String key) {
        super(key);
    }

    @Override
    public Config getInstance(final String key) {
        return new ModelContent(key);
    }

    public ModelContentWO addModelContent(final String key) {
        return (ModelContent)addConfig(key);
    }

    @Override
    public ModelContent getModelContent(final String key) throws InvalidSettingsException {
        return (ModelContent)getConfig(key);
    }

    /**
     * Reads the content of a model in KNIME's XML format and closes the stream.
     *
     * @param in the stream
     * @return the content
     * @throws IOException when it cannot be read or is not of that format
     */
    public static ModelContentRO loadFromXML(final InputStream in) throws IOException {
        final ModelContent content = new ModelContent("ignored");
        content.load(in);
        return content;
    }
}
