/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

/** The progress of a work that cannot be cancelled. */
final class NonCancelableProgressMonitor extends DefaultNodeProgressMonitor {
    @Override
    protected boolean isCanceled() {
        return false;
    }
}
