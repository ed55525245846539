/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileReaderWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.RelativeTo;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.vibann.knime.table.ColumnDefaults;

/** Settings of the Composition Reader. */
@SuppressWarnings("restriction")
final class CompositionReaderNodeParameters implements NodeParameters {

    private static final double MAX_TOLERANCE = 0.2;

    @Section(title = "File")
    interface FileSection {
    }

    @Section(title = "Columns")
    @After(FileSection.class)
    interface ColumnsSection {
    }

    @Section(title = "Bad rows")
    @After(ColumnsSection.class)
    interface BadRowsSection {
    }

    /** How a file writes compositions. */
    enum CompositionLayout {
            @Label(value = "One column per element", description = "The header holds element symbols (Fe, Zr, …).")
            ELEMENT_COLUMNS, //
            @Label(value = "Formula column", description = "One text column holds formulas, for example "
                + "Zr41.2Ti13.8Cu12.5Ni10Be22.5 or (Fe0.5Co0.5)72B20Si4Nb4.")
            FORMULA_COLUMN;
    }

    /** Unit of the numbers in the file. */
    enum ContentUnit {
            @Label(value = "Atomic", description = "Atomic fractions, at.% or any other atomic ratio.")
            ATOMIC, //
            @Label(value = "Weight", description = "Mass fractions, wt.% or grams; converted by the atomic masses.")
            WEIGHT;
    }

    /** Column delimiter of the file. */
    enum Delimiter {
            @Label("Comma (,)")
            COMMA(','), //
            @Label("Semicolon (;)")
            SEMICOLON(';'), //
            @Label("Tabulator")
            TAB('\t');

        private final char m_character;

        Delimiter(final char character) {
            m_character = character;
        }

        char character() {
            return m_character;
        }
    }

    /** Decimal separator of the numbers in the file. */
    enum DecimalSeparator {
            @Label("Point (0.25)")
            POINT, //
            @Label("Comma (0,25)")
            COMMA;
    }

    /** Character encoding of the file. */
    enum Encoding {
            @Label("UTF-8")
            UTF_8, //
            @Label("UTF-16")
            UTF_16, //
            @Label("ISO-8859-1 (Latin-1)")
            ISO_8859_1;
    }

    /** What happens to a row without target or load. */
    enum MissingValuePolicy {
            @Label(value = "Bad row", description = "The row counts as one that cannot be read.")
            REJECT, //
            @Label(value = "Keep", description = "The row is kept with a missing cell, for example an alloy whose "
                + "hardness shall be predicted.")
            KEEP;
    }

    /** What happens to a row that cannot be read. */
    enum BadRowPolicy {
            @Label(value = "Write to second output",
                description = "The row appears with its reason at the second output, and a warning counts such rows.")
            REJECT, //
            @Label(value = "Fail", description = "The first such row ends the execution with its number and reason.")
            FAIL;
    }

    static final class LayoutRef implements ParameterReference<CompositionLayout> {
    }

    static final class IsFormulaColumn implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(LayoutRef.class).isOneOf(CompositionLayout.FORMULA_COLUMN);
        }
    }

    static final class DefaultLoadColumn implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput context) {
            return ColumnDefaults.LOAD;
        }
    }

    static final class DefaultTargetColumn implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput context) {
            return ColumnDefaults.TARGET;
        }
    }

    static final class IsAtMostOneFifth extends MaxValidation {
        @Override
        protected double getMax() {
            return MAX_TOLERANCE;
        }
    }

    @Layout(FileSection.class)
    @Widget(title = "File", description = """
            The CSV file with the alloys: a header line, then one measurement per line. A byte order mark, Windows line
            ends and quoted fields are understood.
            """)
    @FileReaderWidget(fileExtensions = {"csv", "tsv", "txt"})
    FileSelection m_file = new FileSelection(
        new FSLocation(FSCategory.RELATIVE, RelativeTo.WORKFLOW_DATA.getSettingsValue(), "alloys.csv"));

    @Layout(FileSection.class)
    @Widget(title = "Column delimiter", description = "The character between two fields.")
    Delimiter m_delimiter = Delimiter.COMMA;

    @Layout(FileSection.class)
    @Widget(title = "Decimal separator", description = """
            The character before the decimals. With a decimal comma, the columns must be delimited by something else.
            """)
    @ValueSwitchWidget
    DecimalSeparator m_decimalSeparator = DecimalSeparator.POINT;

    @Layout(FileSection.class)
    @Widget(title = "Encoding", description = "How the file's bytes are to be read as characters.")
    @Advanced
    Encoding m_encoding = Encoding.UTF_8;

    @Layout(ColumnsSection.class)
    @Widget(title = "Compositions", description = "How the file writes the composition of an alloy.")
    @RadioButtonsWidget
    @ValueReference(LayoutRef.class)
    CompositionLayout m_compositionLayout = CompositionLayout.ELEMENT_COLUMNS;

    @Layout(ColumnsSection.class)
    @Widget(title = "Name of formula column", description = """
            Header of the column with the formulas. Indices may be atomic fractions, at.% or any ratio; nested brackets,
            blanks and subscript digits are understood.
            """)
    @Effect(predicate = IsFormulaColumn.class, type = EffectType.SHOW)
    String m_formulaColumn = "Formula";

    @Layout(ColumnsSection.class)
    @Widget(title = "Unit", description = "Whether the numbers count atoms or weigh them.")
    @ValueSwitchWidget
    ContentUnit m_contentUnit = ContentUnit.ATOMIC;

    @Layout(ColumnsSection.class)
    @Widget(title = "Name of target column", description = """
            Header of the column with the measured property, for example the Vickers hardness HV (kgf/mm²). Its values
            must be greater than 0. Switch off for alloys that were not measured.
            """)
    @OptionalWidget(defaultProvider = DefaultTargetColumn.class)
    Optional<String> m_targetColumn = Optional.of(ColumnDefaults.TARGET);

    @Layout(ColumnsSection.class)
    @Widget(title = "Name of load column", description = """
            Header of the column with the indentation load in newton. Switch off where the file has none. Hardness
            depends on the load (indentation size effect), so give it where it is known.
            """)
    @OptionalWidget(defaultProvider = DefaultLoadColumn.class)
    Optional<String> m_loadColumn = Optional.of(ColumnDefaults.LOAD);

    @Layout(BadRowsSection.class)
    @Widget(title = "Tolerance of the sum", description = """
            The contents of a row must sum to 1 or to 100, give or take this share (0.01 = 1 %). Rows within the
            tolerance are handed on as they were measured; the nodes that use them scale them to sum exactly 1. Not
            applied to formulas, which may have any total.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostOneFifth.class)
    @Advanced
    double m_sumTolerance = 0.01;

    @Layout(BadRowsSection.class)
    @Widget(title = "Rows without target or load", description = "What to do where the target or the load is empty.")
    @ValueSwitchWidget
    MissingValuePolicy m_missingValues = MissingValuePolicy.REJECT;

    @Layout(BadRowsSection.class)
    @Widget(title = "Rows that cannot be read", description = """
            What to do with a row with unknown symbols, negative content, a sum that is neither 1 nor 100, or a missing
            load or target.
            """)
    @RadioButtonsWidget
    BadRowPolicy m_badRows = BadRowPolicy.REJECT;

    @Override
    public void validate() throws InvalidSettingsException {
        CompositionReader.settings(this);
    }
}
