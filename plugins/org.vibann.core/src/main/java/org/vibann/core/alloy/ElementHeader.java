/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.alloy;

import java.util.Optional;

/** What the header of a column says about an element. {@link #read(String)} is the one place that decides. */
public sealed interface ElementHeader {

    /**
     * The column holds the content of an element: "Fe", "Fe at.%", "Hf(at%)", "Fe (wt.%)", "Fe [at. %]", "Fe_at",
     * "x_Fe", "at.% Fe".
     *
     * @param element the element
     * @param basis atoms or mass, where the header says so
     * @param scale fraction or percent, where the header says so
     */
    record Content(Element element, Optional<Basis> basis, Optional<Scale> scale) implements ElementHeader {
    }

    /**
     * The column looks as if it held the content of an element, but is not read so: "NB", "iron", "D", "Fe (ppm)".
     *
     * @param reason why not and what to do, for the user; continues "The column '…' is not read: "
     */
    record Lookalike(String reason) implements ElementHeader {
    }

    /** The column is something else. */
    record Other() implements ElementHeader {
    }

    /**
     * Reads a header. Blanks of any kind and invisible characters at its ends and within do not matter.
     *
     * @param header the text at the head of a column
     * @return what it says
     */
    static ElementHeader read(final String header) {
        return HeaderText.read(Blanks.strip(header));
    }
}
