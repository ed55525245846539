/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.data;

/** What all data services have. */
public abstract class AbstractDataService implements DataService {

    private final Runnable m_dispose;

    private final Runnable m_deactivate;

    AbstractDataService(final AbstractDataServiceBuilder builder) {
        m_dispose = builder.m_dispose;
        m_deactivate = builder.m_deactivate;
    }

    /** What all builders of data services have. */
    public abstract static class AbstractDataServiceBuilder implements DataServiceBuilder {

        private Runnable m_dispose;

        private Runnable m_deactivate;

        /** For subclasses. */
        public AbstractDataServiceBuilder() {
            // nothing set yet
        }

        public DataServiceBuilder onDispose(final Runnable dispose) {
            m_dispose = dispose;
            return this;
        }

        public DataServiceBuilder onDeactivate(final Runnable deactivate) {
            m_deactivate = deactivate;
            return this;
        }
    }
}
