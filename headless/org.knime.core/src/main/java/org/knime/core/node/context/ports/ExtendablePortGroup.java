/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.context.ports;

/** A group of ports that users can add to. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {
}
