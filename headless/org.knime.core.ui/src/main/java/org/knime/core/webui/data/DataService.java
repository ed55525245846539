/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.data;

/** Gives data to a page. */
public interface DataService {

    /** Builds a data service. */
    interface DataServiceBuilder {
    }
}
