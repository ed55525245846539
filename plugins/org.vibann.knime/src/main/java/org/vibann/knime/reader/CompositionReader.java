/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.vibann.core.data.AlloyReaderSettings;
import org.vibann.core.data.AlloyReaderSettings.Layout;
import org.vibann.core.data.AlloyReaderSettings.Missing;
import org.vibann.core.data.AlloyReaderSettings.Unit;
import org.vibann.core.data.AlloyTable;
import org.vibann.core.data.RejectedRow;
import org.vibann.knime.reader.CompositionReaderNodeParameters.BadRowPolicy;
import org.vibann.knime.reader.CompositionReaderNodeParameters.CompositionLayout;
import org.vibann.knime.reader.CompositionReaderNodeParameters.ContentUnit;
import org.vibann.knime.reader.CompositionReaderNodeParameters.DecimalSeparator;
import org.vibann.knime.reader.CompositionReaderNodeParameters.Encoding;
import org.vibann.knime.reader.CompositionReaderNodeParameters.MissingValuePolicy;
import org.vibann.knime.table.RowProblems;
import org.vibann.knime.view.PictureView;

/** Reads alloys from a file into tables. */
final class CompositionReader {

    private static final double SHARE_READ = 0.8;

    private CompositionReader() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final CompositionReaderNodeParameters parameters = in.getParameters();
        final AlloyReaderSettings settings = settings(parameters);
        final DataTableSpec alloys = new AlloyFile(parameters.m_file).elements(settings)
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
            new AlloyFile(parameters.m_file).read(settings, exec.createSubProgress(SHARE_READ));
        final int rejected = table.rejected().size();
        if (rejected > 0) {
            final RejectedRow first = table.rejected().get(0);
            final String firstIssue = "row " + first.row()
                + (first.column() == null || first.column().isEmpty() ? "" : (", column \"" + first.column() + "\"")) + ": " + first.reason();
            if (parameters.m_badRows == BadRowPolicy.FAIL) {
                throw KNIMEException.of(Message.fromSummaryWithResolution(
                    RowProblems.rows(rejected) + " of the file cannot be read, first " + firstIssue,
                    "Correct the file.", "Choose to write such rows to the second output."));
            }
            out.setWarningMessage(RowProblems.rows(rejected)
                + (rejected == 1 ? " was rejected" : " were rejected") + " (first: " + firstIssue
                + "). See the second output.");
        } else if (table.accepted().size() == 0) {
            out.setWarningMessage("The file holds a header but no alloys.");
        }
        out.setOutData(0, ReaderTables.alloys(table, settings, exec));
        out.setOutData(1, ReaderTables.rejected(table.rejected(), exec));
        PictureView.show(out, ReaderView.of(table, settings), exec);
    }

    static AlloyReaderSettings settings(final CompositionReaderNodeParameters parameters)
        throws InvalidSettingsException {
        final Missing missing =
            parameters.m_missingValues == MissingValuePolicy.KEEP ? Missing.KEEP : Missing.REJECT;
        try {
            return new AlloyReaderSettings(
                parameters.m_compositionLayout == CompositionLayout.FORMULA_COLUMN ? Layout.FORMULA_COLUMN
                    : Layout.ELEMENT_COLUMNS, //
                parameters.m_formulaColumn, parameters.m_targetColumn, parameters.m_loadColumn,
                parameters.m_sumTolerance,
                parameters.m_contentUnit == ContentUnit.WEIGHT ? Unit.WEIGHT : Unit.ATOMIC,
                parameters.m_delimiter.character(), parameters.m_decimalSeparator == DecimalSeparator.COMMA, missing,
                missing, true, charset(parameters.m_encoding));
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage() + ".", e);
        }
    }

    private static Charset charset(final Encoding encoding) {
        return switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16 -> StandardCharsets.UTF_16;
            case ISO_8859_1 -> StandardCharsets.ISO_8859_1;
        };
    }
}
