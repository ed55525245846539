/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.DataContainer;

/** Takes rows one by one and makes a table of them. Made by {@link ExecutionContext#createDataContainer}. */
public class BufferedDataContainer extends DataContainer {
    private BufferedDataTable m_result;

    BufferedDataContainer(final DataTableSpec spec, final boolean initDomain) {
        super(spec, initDomain);
    }

    @Override
    public synchronized BufferedDataTable getTable() {
        if (m_result == null) {
            m_result = new BufferedDataTable(getBufferedTable());
        }
        return m_result;
    }
}
