/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.data;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

import org.vibann.core.alloy.Basis;
import org.vibann.core.alloy.Blanks;
import org.vibann.core.data.ValueOptions.Missing;

/**
 * How a file of alloys is laid out, and what to do with gaps in it. Start from {@link #elementColumns()} or
 * {@link #formulaColumn(String)} and change what differs.
 *
 * @param layout where the composition is
 * @param formulaColumn name of the column with the formula; used with {@link Layout#FORMULA_COLUMN} only
 * @param targetColumn name of the column with the target; empty: the file has none (alloys to be predicted)
 * @param loadColumn name of the column with the load; empty: the file has none
 * @param contents how the contents of elements are read
 * @param values how target and load are read
 * @param format how the text is written
 */
public record AlloyReaderSettings(Layout layout, String formulaColumn, Optional<String> targetColumn,
        Optional<String> loadColumn, ContentOptions contents, ValueOptions values, TextFormat format) {

    /** Where the composition of an alloy is. */
    public enum Layout {
        /** One column per element, named by its symbol, with or without unit. */
        ELEMENT_COLUMNS,
        /** One column with formulas such as Zr41.2Ti13.8Cu12.5Ni10Be22.5. */
        FORMULA_COLUMN
    }

    /** Checks the settings; an {@link IllegalArgumentException} says what is wrong. */
    public AlloyReaderSettings {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(format, "format");
        if (layout == Layout.FORMULA_COLUMN && (formulaColumn == null || formulaColumn.isBlank())) {
            throw new IllegalArgumentException("Name the column that holds the formulas");
        }
        formulaColumn = formulaColumn == null ? "" : Blanks.strip(formulaColumn);
        targetColumn = named(targetColumn, "target");
        loadColumn = named(loadColumn, "load");
        if (targetColumn.isPresent() && targetColumn.equals(loadColumn)) {
            throw new IllegalArgumentException("The column '" + targetColumn.get() + "' cannot be target and load");
        }
    }

    private static Optional<String> named(final Optional<String> column, final String role) {
        if (column.isPresent() && column.get().isBlank()) {
            throw new IllegalArgumentException("The " + role + " column needs a name");
        }
        return column.map(Blanks::strip);
    }

    /** @return element columns, target "HV", load "Load" in N, atomic, comma, UTF-8, gaps rejected */
    public static AlloyReaderSettings elementColumns() {
        return new AlloyReaderSettings(Layout.ELEMENT_COLUMNS, "", Optional.of("HV"), Optional.of("Load"),
            ContentOptions.USUAL, ValueOptions.USUAL, TextFormat.USUAL);
    }

    /**
     * As {@link #elementColumns()}, with a formula column instead.
     *
     * @param column name of the column
     * @return the settings
     */
    public static AlloyReaderSettings formulaColumn(final String column) {
        final AlloyReaderSettings s = elementColumns();
        return new AlloyReaderSettings(Layout.FORMULA_COLUMN, column, s.targetColumn, s.loadColumn, s.contents,
            s.values, s.format);
    }

    /**
     * Other target and load columns.
     *
     * @param target name of the target column, or empty
     * @param load name of the load column, or empty
     * @return changed settings
     */
    public AlloyReaderSettings withColumns(final Optional<String> target, final Optional<String> load) {
        return new AlloyReaderSettings(layout, formulaColumn, target, load, contents, values, format);
    }

    /**
     * Another way of writing.
     *
     * @param text the format
     * @return changed settings
     */
    public AlloyReaderSettings withFormat(final TextFormat text) {
        return new AlloyReaderSettings(layout, formulaColumn, targetColumn, loadColumn, contents, values, text);
    }

    /**
     * Another way of writing numbers and fields.
     *
     * @param delimiter what separates fields
     * @param decimalComma whether decimals are written with a comma
     * @return changed settings
     */
    public AlloyReaderSettings withFormat(final char delimiter, final boolean decimalComma) {
        return withFormat(new TextFormat(delimiter, decimalComma, format.charset(), format.skippedLines()));
    }

    /**
     * Another encoding.
     *
     * @param encoding of the file
     * @return changed settings
     */
    public AlloyReaderSettings withCharset(final Charset encoding) {
        return withFormat(new TextFormat(format.delimiter(), format.decimalComma(), encoding, format.skippedLines()));
    }

    /**
     * Another way of reading contents.
     *
     * @param options how
     * @return changed settings
     */
    public AlloyReaderSettings withContents(final ContentOptions options) {
        return new AlloyReaderSettings(layout, formulaColumn, targetColumn, loadColumn, options, values, format);
    }

    /**
     * Another basis and tolerance.
     *
     * @param basis atoms or mass
     * @param tolerance of the sum, relative
     * @return changed settings
     */
    public AlloyReaderSettings withUnit(final Basis basis, final double tolerance) {
        return withContents(new ContentOptions(basis, tolerance, contents.anyTotal(), contents.balance(),
            contents.leftOut()));
    }

    /**
     * Another way of reading target and load.
     *
     * @param options how
     * @return changed settings
     */
    public AlloyReaderSettings withValues(final ValueOptions options) {
        return new AlloyReaderSettings(layout, formulaColumn, targetColumn, loadColumn, contents, options, format);
    }

    /**
     * Another treatment of gaps.
     *
     * @param target what happens to a row without target
     * @param load what happens to a row without load
     * @return changed settings
     */
    public AlloyReaderSettings withMissing(final Missing target, final Missing load) {
        return withValues(new ValueOptions(target, load, values.sign(), values.loadUnit(), values.scatter()));
    }
}
