/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * How a file of alloys is laid out, and what to do with gaps in it. Start from {@link #elementColumns()} or
 * {@link #formulaColumn(String)} and change what differs.
 *
 * @param layout where the composition is
 * @param formulaColumn name of the column with the formula; used with {@link Layout#FORMULA_COLUMN} only
 * @param targetColumn name of the column with the target; empty: the file has none (alloys to be predicted)
 * @param loadColumn name of the column with the load in N; empty: the file has none
 * @param sumTolerance by how much a sum of fractions may differ from 1 (percentages: from 100, times 100); 0 to 0.2
 * @param unit whether the amounts are atomic or by weight
 * @param delimiter what separates fields: usually ',', ';' or tab
 * @param decimalComma whether numbers in number columns are written 0,5 (0.5 is read as well)
 * @param missingTarget what happens to a row whose target is empty
 * @param missingLoad what happens to a row whose load is empty
 * @param positiveTarget whether a target of 0 or less is an error, as it is for a hardness
 * @param charset encoding of the file
 */
public record AlloyReaderSettings(Layout layout, String formulaColumn, Optional<String> targetColumn,
        Optional<String> loadColumn, double sumTolerance, Unit unit, char delimiter, boolean decimalComma,
        Missing missingTarget, Missing missingLoad, boolean positiveTarget, Charset charset) {

    /** Where the composition of an alloy is. */
    public enum Layout {
        /** One column per element, named by its symbol. */
        ELEMENT_COLUMNS,
        /** One column with formulas such as Zr41.2Ti13.8Cu12.5Ni10Be22.5. */
        FORMULA_COLUMN
    }

    /** What the amounts of a composition are. */
    public enum Unit {
        /** Atomic fractions or at.%. */
        ATOMIC,
        /** Weight fractions or wt.%; converted by atomic mass. */
        WEIGHT
    }

    /** What happens to a row with an empty target or load. */
    public enum Missing {
        /** The row is rejected. */
        REJECT,
        /** The row is accepted; the value is NaN. */
        KEEP
    }

    private static final double DEFAULT_TOLERANCE = 1e-3;
    private static final double LARGEST_TOLERANCE = 0.2;

    /** Checks the settings; an {@link IllegalArgumentException} says what is wrong. */
    public AlloyReaderSettings {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(missingTarget, "missingTarget");
        Objects.requireNonNull(missingLoad, "missingLoad");
        Objects.requireNonNull(charset, "charset");
        if (layout == Layout.FORMULA_COLUMN && (formulaColumn == null || formulaColumn.isBlank())) {
            throw new IllegalArgumentException("Name the column that holds the formulas");
        }
        formulaColumn = formulaColumn == null ? "" : formulaColumn.strip();
        targetColumn = named(targetColumn, "target");
        loadColumn = named(loadColumn, "load");
        if (targetColumn.isPresent() && targetColumn.equals(loadColumn)) {
            throw new IllegalArgumentException("The column '" + targetColumn.get() + "' cannot be target and load");
        }
        if (!(sumTolerance >= 0 && sumTolerance <= LARGEST_TOLERANCE)) {
            throw new IllegalArgumentException("The tolerance of the sum must be between 0 and " + LARGEST_TOLERANCE
                + ", is " + sumTolerance);
        }
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter == '\0') {
            throw new IllegalArgumentException("A quote or line end cannot separate fields");
        }
        if (decimalComma && delimiter == ',') {
            throw new IllegalArgumentException("With decimal commas, fields cannot be separated by commas; choose the "
                + "delimiter that the file has, usually a semicolon");
        }
    }

    private static Optional<String> named(final Optional<String> column, final String role) {
        if (column.isPresent() && column.get().isBlank()) {
            throw new IllegalArgumentException("The " + role + " column needs a name");
        }
        return column.map(String::strip);
    }

    /** @return element columns, target "HV", load "Load", tolerance 0.001, atomic, comma, UTF-8, gaps rejected */
    public static AlloyReaderSettings elementColumns() {
        return new AlloyReaderSettings(Layout.ELEMENT_COLUMNS, "", Optional.of("HV"), Optional.of("Load"),
            DEFAULT_TOLERANCE, Unit.ATOMIC, ',', false, Missing.REJECT, Missing.REJECT, true, StandardCharsets.UTF_8);
    }

    /**
     * As {@link #elementColumns()}, with a formula column instead.
     *
     * @param column name of the column
     * @return the settings
     */
    public static AlloyReaderSettings formulaColumn(final String column) {
        final AlloyReaderSettings s = elementColumns();
        return new AlloyReaderSettings(Layout.FORMULA_COLUMN, column, s.targetColumn, s.loadColumn, s.sumTolerance,
            s.unit, s.delimiter, s.decimalComma, s.missingTarget, s.missingLoad, s.positiveTarget, s.charset);
    }

    /**
     * Other target and load columns.
     *
     * @param target name of the target column, or empty
     * @param load name of the load column, or empty
     * @return changed settings
     */
    public AlloyReaderSettings withColumns(final Optional<String> target, final Optional<String> load) {
        return new AlloyReaderSettings(layout, formulaColumn, target, load, sumTolerance, unit, delimiter, decimalComma,
            missingTarget, missingLoad, positiveTarget, charset);
    }

    /**
     * Another way of writing numbers and fields.
     *
     * @param fieldDelimiter what separates fields
     * @param comma whether decimals are written with a comma
     * @return changed settings
     */
    public AlloyReaderSettings withFormat(final char fieldDelimiter, final boolean comma) {
        return new AlloyReaderSettings(layout, formulaColumn, targetColumn, loadColumn, sumTolerance, unit,
            fieldDelimiter, comma, missingTarget, missingLoad, positiveTarget, charset);
    }

    /**
     * Another unit and tolerance.
     *
     * @param amounts atomic or by weight
     * @param tolerance of the sum
     * @return changed settings
     */
    public AlloyReaderSettings withUnit(final Unit amounts, final double tolerance) {
        return new AlloyReaderSettings(layout, formulaColumn, targetColumn, loadColumn, tolerance, amounts, delimiter,
            decimalComma, missingTarget, missingLoad, positiveTarget, charset);
    }

    /**
     * Another treatment of gaps.
     *
     * @param target what happens to a row without target
     * @param load what happens to a row without load
     * @param positive whether a target of 0 or less is an error
     * @return changed settings
     */
    public AlloyReaderSettings withMissing(final Missing target, final Missing load, final boolean positive) {
        return new AlloyReaderSettings(layout, formulaColumn, targetColumn, loadColumn, sumTolerance, unit, delimiter,
            decimalComma, target, load, positive, charset);
    }

    /**
     * Another encoding.
     *
     * @param encoding of the file
     * @return changed settings
     */
    public AlloyReaderSettings withCharset(final Charset encoding) {
        return new AlloyReaderSettings(layout, formulaColumn, targetColumn, loadColumn, sumTolerance, unit, delimiter,
            decimalComma, missingTarget, missingLoad, positiveTarget, encoding);
    }
}
