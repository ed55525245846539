/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.run;

/** How a node ended. */
public enum NodeState {
    /** It ran; its output is there. */
    EXECUTED,
    /** It could not be set up or did not finish; the message says why. */
    FAILED,
    /** The user stopped it. */
    CANCELED,
    /** It did not start, because something it needs is missing. */
    NOT_EXECUTED,
    /** It cannot run here: it is another bundle's, or needs a node that is. No failure. */
    SKIPPED
}
