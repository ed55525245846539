/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileReaderWidget;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.filehandling.core.connections.RelativeTo;
import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.vibann.knime.table.ColumnDefaults;
import org.vibann.knime.table.Validations.IsAtMostOne;
import org.vibann.knime.table.Validations.IsAtMostOneHalf;

/**
 * Settings of the Indentation Curve Reader.
 * Longer than 250 lines because the settings of a dialog are the fields of one class, each with its description.
 */
@SuppressWarnings("restriction")
final class IndentationCurveReaderNodeParameters implements NodeParameters {

    @Section(title = "Files")
    interface FilesSection {
    }

    @Section(title = "Indenter")
    @After(FilesSection.class)
    interface IndenterSection {
    }

    @Section(title = "Evaluation")
    @After(IndenterSection.class)
    interface EvaluationSection {
    }

    @Section(title = "Output")
    @After(EvaluationSection.class)
    interface OutputSection {
    }

    /** Which files are read. */
    enum FilesRead {
            @Label(value = "This file", description = "The chosen file alone.")
            FILE, //
            @Label(value = "All files of its folder",
                description = "The chosen file and all others in the same folder that have the same extension.")
            FOLDER, //
            @Label(value = "All files of its folder and the folders in it",
                description = "As before, and the folders within the folder as well.")
            FOLDERS;
    }

    /** How numbers are written. */
    enum DecimalMark {
            @Label(value = "Automatic", description = "As the first rows of each file make sense.")
            AUTOMATIC, //
            @Label("Point (0.25)")
            POINT, //
            @Label("Comma (0,25)")
            COMMA;
    }

    /** Which column is which. */
    enum ColumnOrder {
            @Label(value = "As the header says", description = "The columns are found by their names.")
            HEADER, //
            @Label("Depth, load, time")
            DEPTH_LOAD_TIME, //
            @Label("Load, depth, time")
            LOAD_DEPTH_TIME, //
            @Label("Time, depth, load")
            TIME_DEPTH_LOAD, //
            @Label("Time, load, depth")
            TIME_LOAD_DEPTH;
    }

    /** Unit of the load. */
    enum LoadUnit {
            @Label(value = "As the header says", description = "Where no header tells a unit, mN is taken with a chosen "
                + "order of columns; else the file is rejected.")
            HEADER, //
            @Label("µN")
            MICRONEWTON, //
            @Label("mN")
            MILLINEWTON, //
            @Label("N")
            NEWTON, //
            @Label("gf")
            GRAM_FORCE;
    }

    /** Unit of the depth. */
    enum DepthUnit {
            @Label(value = "As the header says", description = "Where no header tells a unit, nm is taken with a chosen "
                + "order of columns; else the file is rejected.")
            HEADER, //
            @Label("nm")
            NANOMETRE, //
            @Label("µm")
            MICROMETRE;
    }

    /** Shape of the tip. */
    enum Tip {
            @Label(value = "Berkovich", description = "Three-sided pyramid; area 24.5 h², β = 1.034.")
            BERKOVICH, //
            @Label(value = "Vickers", description = "Four-sided pyramid of 136°; area 24.504 h², β = 1.012.")
            VICKERS;
    }

    /** Where depth counts from. */
    enum Zero {
            @Label(value = "Found in the curve", description = "Where a curve has points before contact or does not begin "
                + "near depth 0, the contact is found; other curves are taken as they are.")
            CONTACT, //
            @Label(value = "As in the file", description = "Depth 0 of the file is the contact.")
            FILE;
    }

    /** What happens to a curve that cannot be evaluated. */
    enum BadCurvePolicy {
            @Label(value = "Write to second output",
                description = "The file appears with the reason at the second output, and a warning counts such curves.")
            REJECT, //
            @Label(value = "Fail", description = "Such a curve ends the execution with its reason.")
            FAIL;
    }

    static final class IsAtLeastOneTenth extends MinValidation {
        @Override
        protected double getMin() {
            return 0.1;
        }
    }

    static final class IsAtMostNineteenTwentieths extends MaxValidation {
        @Override
        protected double getMax() {
            return 0.95;
        }
    }

    static final class IsAboveMinusOne extends MinValidation {
        @Override
        protected double getMin() {
            return -1;
        }

        @Override
        public boolean isExclusive() {
            return true;
        }
    }

    static final class IsAboveZero extends MinValidation {
        @Override
        protected double getMin() {
            return 0;
        }

        @Override
        public boolean isExclusive() {
            return true;
        }
    }

    @Layout(FilesSection.class)
    @Widget(title = "File", description = """
            A text file with load–depth curves as the instrument's program exports it. Lines of header, any of the usual
            delimiters, decimal points or commas and several curves side by side or below each other are understood.
            """)
    @FileReaderWidget(fileExtensions = {"txt", "csv", "tsv", "dat", "asc"})
    FileSelection m_file = new FileSelection(
        new FSLocation(FSCategory.RELATIVE, RelativeTo.WORKFLOW_DATA.getSettingsValue(), ""));

    @Layout(FilesSection.class)
    @Widget(title = "Read", description = "Whether the chosen file is read alone or with those beside it.")
    @RadioButtonsWidget
    FilesRead m_filesRead = FilesRead.FOLDER;

    @Layout(FilesSection.class)
    @Widget(title = "Pattern of the file names", description = """
            What the names of the files tell, without the extension. {alloy} stands for the alloy,
            {load} for the largest load with its unit (µN, mN, N, gf; mN where there is none), {number}
            for the number of the test, * for any text; all else must stand there as it is. The pattern
            {alloy}_{load}_{number} reads Zr50Cu50_100mN_03.txt.
            """)
    String m_namePattern = "{alloy}_{load}_{number}";

    @Layout(FilesSection.class)
    @Widget(title = "Names of alloys are formulas", description = """
            Makes one column per element with atomic fractions, as the Composition Reader does, so that the table can be
            learnt from. Switch off where the alloys have other names.
            """)
    boolean m_formulas = true;

    @Layout(FilesSection.class)
    @Widget(title = "Decimal separator", description = "How the files write numbers.")
    @ValueSwitchWidget
    @Advanced
    DecimalMark m_decimalSeparator = DecimalMark.AUTOMATIC;

    @Layout(FilesSection.class)
    @Widget(title = "Columns", description = "Which column of a file is which, for files without names of columns.")
    @Advanced
    ColumnOrder m_columnOrder = ColumnOrder.HEADER;

    @Layout(FilesSection.class)
    @Widget(title = "Unit of load", description = "For files that do not tell it themselves.")
    @Advanced
    LoadUnit m_loadUnit = LoadUnit.HEADER;

    @Layout(FilesSection.class)
    @Widget(title = "Unit of depth", description = "For files that do not tell it themselves.")
    @Advanced
    DepthUnit m_depthUnit = DepthUnit.HEADER;

    @Layout(IndenterSection.class)
    @Widget(title = "Tip", description = "Shape of the indenter.")
    @ValueSwitchWidget
    Tip m_indenter = Tip.BERKOVICH;

    @Layout(IndenterSection.class)
    @Widget(title = "Area function", description = """
            Coefficients C0 to C8 of the calibrated tip, with blanks between:
            A = C0 h² + C1 h + C2 h^(1/2) + C3 h^(1/4) + … with h in nm and A in nm². Leave it empty for an ideal tip,
            which makes shallow indents look too hard where the real one is blunted.
            """)
    String m_areaCoefficients = "";

    @Layout(IndenterSection.class)
    @Widget(title = "Frame compliance (nm/mN)", description = """
            Compliance of the instrument that its program has not taken off yet; 0 where it has.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Advanced
    double m_frameCompliance;

    @Layout(EvaluationSection.class)
    @Widget(title = "Poisson's ratio of the sample", description = """
            For Young's modulus; 0.33 to 0.40 for metallic glasses, 0.17 for fused silica. Hardness does not depend on it.
            """)
    @NumberInputWidget(minValidation = IsAboveMinusOne.class, maxValidation = IsAtMostOneHalf.class)
    double m_poissonRatio = 0.36;

    @Layout(EvaluationSection.class)
    @Widget(title = "Part of the unloading that is fitted", description = """
            0.6 fits the unloading from 98 % of the largest load down to 40 %.
            """)
    @NumberInputWidget(minValidation = IsAtLeastOneTenth.class, maxValidation = IsAtMostNineteenTwentieths.class)
    double m_unloadingShare = 0.6;

    @Layout(EvaluationSection.class)
    @Widget(title = "Zero of depth", description = "Where the depth counts from.")
    @ValueSwitchWidget
    Zero m_zeroPoint = Zero.CONTACT;

    @Layout(EvaluationSection.class)
    @Widget(title = "Correct thermal drift", description = """
            Takes the rate of drift from a hold at low load during the unloading, where a curve has one, and subtracts it.
            Where the instrument's program has corrected already, the rate is near 0 and nothing happens.
            """)
    boolean m_correctDrift = true;

    @Layout(EvaluationSection.class)
    @Widget(title = "Smallest pop-in (nm)", description = """
            The smallest sudden step in depth that counts as a pop-in. Steps that the noise could make never count.
            """)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_smallestPopIn = 3;

    @Layout(EvaluationSection.class)
    @Widget(title = "Epsilon", description = """
            How far the edge of the contact sinks in: 0.75 for pyramids (Oliver and Pharr).
            """)
    @NumberInputWidget(minValidation = IsAboveZero.class, maxValidation = IsAtMostOne.class)
    @Advanced
    double m_epsilon = 0.75;

    @Layout(OutputSection.class)
    @Widget(title = "Name of load column", description = """
            Name of the column with the load in newton. The default is that of the Composition Reader, so that both tables
            can be appended.
            """)
    String m_loadColumn = ColumnDefaults.LOAD;

    @Layout(OutputSection.class)
    @Widget(title = "Name of hardness column", description = """
            Name of the column with the hardness as Vickers number (kgf/mm²).
            """)
    String m_hardnessColumn = ColumnDefaults.TARGET;

    @Layout(OutputSection.class)
    @Widget(title = "Curves that cannot be evaluated", description = """
            What to do with a file that is no file of curves, a name that is not as the pattern says, or a curve without
            unloading.
            """)
    @RadioButtonsWidget
    BadCurvePolicy m_badCurves = BadCurvePolicy.REJECT;

    @Override
    public void validate() throws InvalidSettingsException {
        CurveReaderConfig.of(this);
    }
}
