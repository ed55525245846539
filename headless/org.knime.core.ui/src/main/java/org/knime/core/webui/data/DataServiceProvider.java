/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.data;

import java.util.Optional;

/** Has data services for a page. */
public interface DataServiceProvider {

    /**
     * @param <D> type of the data
     * @return gives the data that the page needs at the start
     */
    <D> Optional<InitialDataService<D>> createInitialDataService();
}
