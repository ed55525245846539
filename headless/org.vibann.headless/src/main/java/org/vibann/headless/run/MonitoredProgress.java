/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

import org.knime.core.node.NodeProgressMonitor;
import org.vibann.headless.run.RunListener.NodeProgress;

/**
 * The progress that a node reports to its monitor.
 *
 * @param monitor the node's monitor
 */
record MonitoredProgress(NodeProgressMonitor monitor) implements NodeProgress {

    @Override
    public double fraction() {
        final Double progress = monitor.getProgress();
        return progress == null ? Double.NaN : Math.max(0, Math.min(1, progress));
    }

    @Override
    public String message() {
        final String message = monitor.getMessage();
        return message == null ? "" : message;
    }
}
