/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

/**
 * A file or curve that could not be evaluated.
 *
 * @param file the file
 * @param place place of the curve in it, from 1; 0 for the file as a whole
 * @param reason why, and what to do
 */
record RejectedCurve(String file, int place, String reason) {

    /** File and place for a message. */
    String where() {
        return place == 0 ? file : (file + ", curve " + place);
    }
}
