/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.io.IOException;
import java.util.List;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.vibann.core.run.CanceledException;
import org.vibann.knime.indentation.AlloyEffects.AlloyEffect;
import org.vibann.knime.indentation.IndentationCurveReaderNodeParameters.BadCurvePolicy;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.view.PictureView;

/** Reads load-depth curves into tables. */
final class IndentationCurveReader {

    private static final double SHARE_READ = 0.95;

    private IndentationCurveReader() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final IndentationCurveReaderNodeParameters parameters = in.getParameters();
        CurveReaderConfig.of(parameters);
        CurveFiles.requireChosen(parameters.m_file);
        out.setOutSpec(0, table(parameters).announced());
        out.setOutSpec(1, RejectedTable.SPEC);
        out.setOutSpec(2, SizeEffectTable.SPEC);
    }

    private static CurveTable table(final IndentationCurveReaderNodeParameters parameters) {
        return new CurveTable(parameters.m_loadColumn, parameters.m_hardnessColumn, parameters.m_formulas);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final IndentationCurveReaderNodeParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        try {
            final CurveReaderConfig config = CurveReaderConfig.of(parameters);
            final CurveTable curves = table(parameters);
            final var indents = new AlloyEffects(config.analysis().indenter());
            final var drawn = new DrawnCurves();
            final var evaluation = new CurveEvaluation(config, curve -> {
                curves.add(curve);
                indents.add(curve);
                drawn.add(curve);
            });
            try (var files = new CurveFiles(parameters.m_file, parameters.m_filesRead)) {
                evaluation.run(files, new NodeProgress(exec.createSubProgress(SHARE_READ)));
            }
            tellRejected(evaluation.rejected(), curves.size(), parameters.m_badCurves, out);
            out.setOutData(0, curves.create(exec));
            out.setOutData(1, RejectedTable.create(evaluation.rejected(), exec));
            final List<AlloyEffect> effects = indents.fit();
            out.setOutData(2, SizeEffectTable.create(effects, config.analysis().indenter(), exec));
            PictureView.show(out, IndentationCurveReaderView.of(drawn, effects, evaluation.rejected()), exec);
        } catch (final CanceledException e) { // NOSONAR: KNIME's exception takes no cause
            throw new CanceledExecutionException();
        } catch (final IOException | InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(e.getMessage(),
                "Open the dialog and check the file and the other settings."), e);
        }
    }

    private static void tellRejected(final List<RejectedCurve> rejected, final int accepted,
        final BadCurvePolicy policy, final ExecuteOutput out) throws KNIMEException {
        if (rejected.isEmpty()) {
            return;
        }
        final RejectedCurve first = rejected.get(0);
        final String text = rejected.size() + (rejected.size() == 1 ? " file or curve" : " files or curves") + " of "
            + (rejected.size() + accepted) + " cannot be evaluated (first: " + first.where() + ": " + first.reason()
            + ")";
        if (policy == BadCurvePolicy.FAIL) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(text, "Correct or remove the file.",
                "Choose to write such curves to the second output."));
        }
        out.setWarningMessage(text + ". See the second output.");
    }
}
