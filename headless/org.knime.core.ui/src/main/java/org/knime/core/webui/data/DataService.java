/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.data;

import java.util.Optional;

/** Gives data to a page. */
public interface DataService {

    /** @return called when the service is no longer needed */
    Optional<Runnable> disposeRunnable();

    /** @return called when the page is hidden */
    Optional<Runnable> deactivateRunnable();

    /** Builds a data service. */
    interface DataServiceBuilder {

        /**
         * @param dispose called when the service is no longer needed
         * @return this
         */
        DataServiceBuilder onDispose(Runnable dispose);

        /**
         * @param deactivate called when the page is hidden
         * @return this
         */
        DataServiceBuilder onDeactivate(Runnable deactivate);
    }
}
