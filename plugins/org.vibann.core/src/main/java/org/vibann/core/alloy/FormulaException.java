/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

/** Says where and why a text is not a chemical formula. The message has both, for the user to read. */
public final class FormulaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final String reason;

    FormulaException(final int position, final String reason) {
        super("position " + position + ": " + reason);
        this.position = position;
        this.reason = reason;
    }

    /** @return the 1-based position (UTF-16 character) in the text as it was given */
    public int position() {
        return position;
    }

    /** @return what is wrong there, and what to write instead */
    public String reason() {
        return reason;
    }
}
