/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.vibann.core.alloy.Element;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyTable;
import org.vibann.core.data.ColumnNames;
import org.vibann.core.data.ContentOptions;
import org.vibann.core.data.RejectedRow;
import org.vibann.core.data.TextFormat;
import org.vibann.core.data.ValueOptions;
import org.vibann.core.data.ValueOptions.Missing;
import org.vibann.core.data.ValueOptions.Scatter;
import org.vibann.knime.reader.CompositionReaderNodeParameters.RejectedRowPolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.CompositionLayout;
import org.vibann.knime.reader.CompositionReaderNodeParameters.DecimalSeparator;
import org.vibann.knime.reader.CompositionReaderNodeParameters.Encoding;
import org.vibann.knime.reader.CompositionReaderNodeParameters.MissingValuePolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.ScatterPolicy;
import org.vibann.knime.table.RowProblems;
import org.vibann.knime.view.PictureView;

/** Reads alloys from a file into tables. */
final class CompositionReader {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(CompositionReader.class);

    private static final double SHARE_READ = 0.8;

    private CompositionReader() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final CompositionReaderNodeParameters parameters = in.getParameters();
        final AlloyReaderSettings settings = settings(parameters);
        final DataTableSpec alloys = new ChosenFile(parameters.m_file).elements(settings)
            .map(elements -> ReaderTables.alloySpec(elements, settings)).orElse(null);
        out.setOutSpec(0, alloys);
        out.setOutSpec(1, ReaderTables.REJECTED);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final CompositionReaderNodeParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyReaderSettings settings;
        try {
            settings = settings(parameters);
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        final AlloyTable table =
            new ChosenFile(parameters.m_file).read(settings, exec.createSubProgress(SHARE_READ));
        LOGGER.info(table.unit());
        final List<String> warnings = new ArrayList<>();
        if (!table.rejected().isEmpty()) {
            if (parameters.m_badRows == RejectedRowPolicy.FAIL) {
                throw KNIMEException.of(Message.fromSummaryWithResolution(
                    RowProblems.rows(table.rejected().size()) + " of the file cannot be read, first "
                        + first(table.rejected()),
                    "Correct the file.", "Choose to write such rows to the second output."));
            }
            warnings.add(rejected(table));
        }
        warnings.addAll(table.warnings());
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join("\n", warnings));
        }
        out.setOutData(0, ReaderTables.alloys(table, settings, exec));
        out.setOutData(1, ReaderTables.rejected(table.rejected(), exec));
        PictureView.show(out, ReaderView.of(table, settings), exec);
    }

    private static String rejected(final AlloyTable table) {
        final int rejected = table.rejected().size();
        return (table.accepted().size() == 0 ? "No row can be used: " : "") + RowProblems.rows(rejected)
            + (rejected == 1 ? " was rejected" : " were rejected") + " (first: " + first(table.rejected())
            + "). See the second output.";
    }

    private static String first(final List<RejectedRow> rejected) {
        final RejectedRow first = rejected.get(0);
        return "row " + first.row() + (first.column().isEmpty() ? "" : ", column \"" + first.column() + "\"") + ": "
            + first.reason();
    }

    static AlloyReaderSettings settings(final CompositionReaderNodeParameters parameters)
        throws InvalidSettingsException {
        final Missing missing =
            parameters.m_missingValues == MissingValuePolicy.KEEP ? Missing.KEEP : Missing.REJECT;
        try {
            final Optional<String> formula = parameters.m_compositionLayout == CompositionLayout.FORMULA_COLUMN
                ? Optional.of(Objects.requireNonNullElse(parameters.m_formulaColumn, "")) : Optional.empty();
            return new AlloyReaderSettings(
                new ColumnNames(formula, parameters.m_targetColumn, parameters.m_loadColumn), contents(parameters),
                new ValueOptions(missing, missing, parameters.m_targetSign.sign(), parameters.m_loadUnit.unit(),
                    parameters.m_scatter == ScatterPolicy.MEAN ? Scatter.MEAN : Scatter.REJECT),
                new TextFormat(parameters.m_delimiter.character(),
                    parameters.m_decimalSeparator == DecimalSeparator.COMMA, charset(parameters.m_encoding),
                    parameters.m_skippedLines));
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage() + ".", e);
        }
    }

    private static ContentOptions contents(final CompositionReaderNodeParameters parameters) {
        final boolean columns = parameters.m_compositionLayout == CompositionLayout.ELEMENT_COLUMNS;
        final Optional<Element> balance = parameters.m_balanceElement.filter(name -> columns)
            .map(name -> Element.ofSymbol(name.strip()).orElseThrow(() -> new IllegalArgumentException(
                "The balance element \"" + name + "\" is no element symbol such as Fe")));
        return new ContentOptions(parameters.m_contentUnit.basis(),
            parameters.m_sumTolerance, columns && parameters.m_anyTotal, balance,
            columns ? Stream.of(parameters.m_leftOutColumns.split(",")).filter(name -> !name.isBlank()).toList()
                : List.of());
    }

    private static Charset charset(final Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16 -> StandardCharsets.UTF_16;
            case ISO_8859_1 -> StandardCharsets.ISO_8859_1;
        };
    }
}
