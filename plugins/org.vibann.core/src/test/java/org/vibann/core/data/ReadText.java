/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.io.StringReader;
import java.util.Optional;

import org.vibann.core.run.Progress;

/** Reads what a test wrote, in the ways that most tests ask for. */
final class ReadText {

    static final AlloyReaderSettings COLUMNS = AlloyReaderSettings.elementColumns();

    static final AlloyReaderSettings FORMULAS = AlloyReaderSettings.formulaColumn("Alloy");

    /** The same with the target HV and without load. */
    static final AlloyReaderSettings HARDNESS_COLUMNS = COLUMNS.withColumns(Optional.of("HV"), Optional.empty());

    /** The same with the target HV and without load. */
    static final AlloyReaderSettings HARDNESS_FORMULAS = FORMULAS.withColumns(Optional.of("HV"), Optional.empty());

    private ReadText() {
    }

    static AlloyTable read(final String text, final AlloyReaderSettings settings) throws Exception {
        return AlloyReader.read(new StringReader(text), settings, Progress.NONE);
    }
}
