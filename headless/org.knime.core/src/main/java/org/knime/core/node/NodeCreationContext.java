/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.net.URL;

/** The file for which a node is made. */
public class NodeCreationContext {
    private final URL m_url;

    /** @param url the file */
    public NodeCreationContext(final URL url) {
        m_url = url;
    }

    /** @return the file */
    public URL getUrl() {
        return m_url;
    }
}
