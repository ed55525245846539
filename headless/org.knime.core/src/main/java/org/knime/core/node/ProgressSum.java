/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

/** What all parts of a work have done together, on top of what the work itself had reported. */
final class ProgressSum {
    private final NodeProgressMonitor m_monitor;

    private double m_sum;

    ProgressSum(final NodeProgressMonitor monitor) {
        m_monitor = monitor;
    }

    synchronized double add(final double step) {
        final Double reported = m_monitor.getProgress();
        m_sum = Math.max(m_sum, reported == null ? 0.0 : reported);
        m_sum = Math.min(1.0, m_sum + step);
        return m_sum;
    }
}
