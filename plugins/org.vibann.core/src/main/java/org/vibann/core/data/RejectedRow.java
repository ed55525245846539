/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

/**
 * A row that was left out, and why.
 *
 * @param row the number of the row as a spreadsheet counts it: the header is row 1, the first alloy row 2
 * @param text the row as it stands in the file, without its line end
 * @param column name of the column with the problem; empty when it concerns the row as a whole
 * @param reason what is wrong and what to do, for the user to read
 */
public record RejectedRow(long row, String text, String column, String reason) {
}
