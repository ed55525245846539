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
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
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
import org.vibann.core.alloy.Scale;
import org.vibann.core.data.LoadUnit;
import org.vibann.core.data.TextFormat;
import org.vibann.core.data.ValueOptions.Sign;
import org.vibann.knime.table.ColumnDefaults;
import org.vibann.knime.table.ContentUnit;

/**
 * Settings of the Composition Reader.
 * Longer than 250 lines because the settings of a dialog are the fields of one class, each with its description.
 */
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

    /** Unit of the load in the file. */
    enum IndentationLoadUnit {
            @Label("N")
            NEWTON(LoadUnit.N), //
            @Label("mN")
            MILLINEWTON(LoadUnit.MN), //
            @Label("gf")
            GRAM_FORCE(LoadUnit.GF), //
            @Label("kgf")
            KILOGRAM_FORCE(LoadUnit.KGF);

        private final LoadUnit m_unit;

        IndentationLoadUnit(final LoadUnit unit) {
            m_unit = unit;
        }

        LoadUnit unit() {
            return m_unit;
        }
    }

    /** Which targets must be greater than 0. */
    enum TargetSign {
            @Label(value = "Hardness only", description = "A target whose name says hardness (HV, H (GPa), Hardness) "
                + "must be greater than 0, any other may be 0 or negative.")
            HARDNESS(Sign.HARDNESS_POSITIVE), //
            @Label(value = "Every target", description = "A row with a target of 0 or less cannot be read.")
            POSITIVE(Sign.POSITIVE), //
            @Label(value = "None", description = "Every number is read.")
            ANY(Sign.ANY);

        private final Sign m_sign;

        TargetSign(final Sign sign) {
            m_sign = sign;
        }

        Sign sign() {
            return m_sign;
        }
    }

    /** What happens to a number that is written with its scatter. */
    enum ScatterPolicy {
            @Label(value = "Bad value", description = "The row counts as one that cannot be read.")
            REJECT, //
            @Label(value = "Take the mean", description = "The mean is read; the scatter of the target goes to a "
                + "column of its own.")
            MEAN;
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
    enum RejectedRowPolicy {
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

    static final class DefaultBalance implements OptionalWidget.DefaultValueProvider<String> {
        @Override
        public String computeState(final NodeParametersInput context) {
            return "Fe";
        }
    }

    static final class IsAtMostTheMostSkippedLines extends MaxValidation {
        @Override
        protected double getMax() {
            return TextFormat.MOST_SKIPPED;
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
    FileSelection m_file = new FileSelection();

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
    @Widget(title = "Lines above the header", description = """
            How many lines stand above the one that names the columns (a title, a reference); they are skipped. At most
            100000.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class,
        maxValidation = IsAtMostTheMostSkippedLines.class)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    int m_skippedLines;

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
            blanks and subscript digits are understood, and so are units (<tt>wt.%</tt>), <tt>bal.</tt> and the markup of
            published tables. Where the numbers at one level of brackets add up to 100 or 1, the number behind a bracket
            is the share of the group: <tt>(CoCrFeNi)94Ti2Al4</tt> holds 23.5 at.% of Co. Elsewhere it multiplies, as in
            <tt>Al2(SO4)3</tt>.
            """)
    @Effect(predicate = IsFormulaColumn.class, type = EffectType.SHOW)
    String m_formulaColumn = "Formula";

    @Layout(ColumnsSection.class)
    @Widget(title = "Unit", description = """
            Whether the numbers count atoms or weigh them, where neither header (<tt>Fe (wt.%)</tt>) nor formula says.
            """)
    @ValueSwitchWidget
    ContentUnit m_contentUnit = ContentUnit.ATOMIC;

    @Layout(ColumnsSection.class)
    @Widget(title = "Balance element", description = """
            The element that is the rest to 100 %, where its cell is empty or its column is not in the file, as iron in
            steels. A cell <tt>bal.</tt> or <tt>balance</tt> is understood without this option.
            """)
    @OptionalWidget(defaultProvider = DefaultBalance.class)
    @Effect(predicate = IsFormulaColumn.class, type = EffectType.HIDE)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    Optional<String> m_balanceElement = Optional.empty();

    @Layout(ColumnsSection.class)
    @Widget(title = "Rows may have any total", description = """
            Switch on for ratios (Al 0.5, Co 1, Cr 1) and masses in gram: every row is scaled to sum 1, whatever its
            total. A column that is left out then goes unnoticed.
            """)
    @Effect(predicate = IsFormulaColumn.class, type = EffectType.HIDE)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_anyTotal;

    @Layout(ColumnsSection.class)
    @Widget(title = "Columns to leave out", description = """
            Headers of columns that look like elements and hold something else (a porosity P), separated by commas.
            """)
    @Effect(predicate = IsFormulaColumn.class, type = EffectType.HIDE)
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    String m_leftOutColumns = "";

    @Layout(ColumnsSection.class)
    @Widget(title = "Name of target column", description = """
            Header of the column with the measured property, for example the Vickers hardness HV (kgf/mm²). It is never
            taken for an element (K, P). Switch off for alloys that were not measured.
            """)
    @OptionalWidget(defaultProvider = DefaultTargetColumn.class)
    Optional<String> m_targetColumn = Optional.of(ColumnDefaults.TARGET);

    @Layout(ColumnsSection.class)
    @Widget(title = "Name of load column", description = """
            Header of the column with the indentation load. Switch off where the file has none. Hardness depends on the
            load (indentation size effect), so give it where it is known.
            """)
    @OptionalWidget(defaultProvider = DefaultLoadColumn.class)
    Optional<String> m_loadColumn = Optional.of(ColumnDefaults.LOAD);

    @Layout(ColumnsSection.class)
    @Widget(title = "Unit of the load", description = """
            Unit of the numbers in the load column; they are converted to newton. HV0.1 is measured at 100 gf, which is
            0.98 N.
            """)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    IndentationLoadUnit m_loadUnit = IndentationLoadUnit.NEWTON;

    @Layout(BadRowsSection.class)
    @Widget(title = "Tolerance of the sum", description = """
            The contents of a row must sum to 1 or to 100, give or take this share (0.02 = 2 %); which of the two is
            found once for the whole file. Rows within 2 % are handed on as they were measured, and the nodes that use
            them scale them to sum exactly 1; rows farther off are scaled here. Not applied to formulas, which may have
            any total.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = IsAtMostOneFifth.class)
    @Advanced
    double m_sumTolerance = Scale.TOLERANCE;

    @Layout(BadRowsSection.class)
    @Widget(title = "Rows without target or load", description = "What to do where the target or the load is empty.")
    @ValueSwitchWidget
    MissingValuePolicy m_missingValues = MissingValuePolicy.REJECT;

    @Layout(BadRowsSection.class)
    @Widget(title = "Targets that must be positive", description = "Which targets of 0 or less are errors.")
    @ValueSwitchWidget
    @Advanced
    @Migrate(loadDefaultIfAbsent = true)
    TargetSign m_targetSign = TargetSign.HARDNESS;

    @Layout(BadRowsSection.class)
    @Widget(title = "Numbers with scatter", description = """
            What to do with a number that is given with its scatter, as in <tt>1050±20</tt> or <tt>1050(20)</tt>.
            """)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    ScatterPolicy m_scatter = ScatterPolicy.REJECT;

    @Layout(BadRowsSection.class)
    @Widget(title = "Rows that cannot be read", description = """
            What to do with a row with unknown symbols, negative content, a sum that is neither 1 nor 100, or a missing
            load or target.
            """)
    @RadioButtonsWidget
    RejectedRowPolicy m_badRows = RejectedRowPolicy.REJECT;

    @Override
    public void validate() throws InvalidSettingsException {
        CompositionReader.settings(this);
    }
}
