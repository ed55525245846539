/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.updates;

/**
 * Names a parameter, so that others can depend on it; see {@link ValueReference}.
 *
 * @param <V> type of the parameter
 */
public interface ParameterReference<V> {
}
