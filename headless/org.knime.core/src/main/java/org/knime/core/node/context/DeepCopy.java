/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.context;

/**
 * Something that can be copied.
 *
 * @param <T> what the copy is
 */
public interface DeepCopy<T> {
    /** @return a copy that shares nothing that can change */
    T copy();
}
