/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import java.util.List;

import org.apache.commons.csv.CSVFormat;

/** Rows of cells as lines of CSV, as {@code ./vibann predict} writes them. */
final class CsvLines {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private CsvLines() {
    }

    /** A line without its end. */
    static String of(final List<String> cells) {
        return FORMAT.format(cells.toArray());
    }
}
