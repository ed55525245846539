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
import org.vibann.core.data.ValueOptions.Missing;

/**
 * How a file of alloys is laid out, and what to do with gaps in it. Start from {@link #elementColumns()} or
 * {@link #formulaColumn(String)} and change what differs.
 *
 * @param columns which columns hold what
 * @param contents how the contents of elements are read
 * @param values how target and load are read
 * @param format how the text is written
 */
public record AlloyReaderSettings(ColumnNames columns, ContentOptions contents, ValueOptions values,
        TextFormat format) {

    /** Checks that nothing is null. */
    public AlloyReaderSettings {
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(contents, "contents");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(format, "format");
    }

    /** @return element columns, target "HV", load "Load" in N, atomic, comma, UTF-8, gaps rejected */
    public static AlloyReaderSettings elementColumns() {
        return new AlloyReaderSettings(ColumnNames.USUAL, ContentOptions.USUAL, ValueOptions.USUAL, TextFormat.USUAL);
    }

    /**
     * As {@link #elementColumns()}, with a formula column instead.
     *
     * @param column name of the column
     * @return the settings
     * @throws IllegalArgumentException if the name is blank
     */
    public static AlloyReaderSettings formulaColumn(final String column) {
        return elementColumns().with(
            new ColumnNames(Optional.of(column), ColumnNames.USUAL.target(), ColumnNames.USUAL.load()));
    }

    private AlloyReaderSettings with(final ColumnNames names) {
        return new AlloyReaderSettings(names, contents, values, format);
    }

    /**
     * Other target and load columns.
     *
     * @param target name of the target column, or empty
     * @param load name of the load column, or empty
     * @return changed settings
     * @throws IllegalArgumentException if a name is blank or both are the same
     */
    public AlloyReaderSettings withColumns(final Optional<String> target, final Optional<String> load) {
        return with(new ColumnNames(columns.formula(), target, load));
    }

    /**
     * Another way of writing.
     *
     * @param text the format
     * @return changed settings
     */
    public AlloyReaderSettings withFormat(final TextFormat text) {
        return new AlloyReaderSettings(columns, contents, values, text);
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
        return new AlloyReaderSettings(columns, options, values, format);
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
        return new AlloyReaderSettings(columns, contents, options, format);
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
