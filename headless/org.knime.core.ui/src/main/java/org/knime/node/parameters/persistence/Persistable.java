/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.persistence;

/** A class whose fields are saved to and loaded from settings. */
public interface Persistable {
}
