/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui;

import org.knime.core.webui.page.Page;

/** Something that a browser shows: a dialog or a view. */
public interface UIExtension {

    /** @return its page */
    Page getPage();
}
