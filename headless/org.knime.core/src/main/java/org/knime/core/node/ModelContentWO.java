/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** The content of a model to write. */
public interface ModelContentWO extends ConfigWO {
}
