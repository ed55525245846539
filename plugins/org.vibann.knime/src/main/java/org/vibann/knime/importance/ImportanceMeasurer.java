/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.importance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.vibann.core.explain.ElementExplanation;
import org.vibann.core.explain.ImportanceSettings;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.model.KnownAlloys;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.view.PictureView;

/** Measures what the elements of alloys mean to a model. */
final class ImportanceMeasurer {

    private static final double SHARE_READ = 0.02;

    private static final double SHARE_MEASURE = 0.95;

    /** Completeness error, relative to what is attributed, from which on the user is told. */
    private static final double LARGE_ERROR = 0.05;

    private ImportanceMeasurer() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final ElementImportanceNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        final DataTableSpec table = in.getInTableSpec(1);
        parser(parameters, model, table).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, ImportanceTable.spec(model.targetName()));
        out.setOutSpec(1, AgreementTable.SPEC);
        out.setOutSpec(2, ExplainedTable.appender(table, model).spec(table));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final ElementImportanceNodeParameters parameters = in.getParameters();
        final VibannModelPortObject port = in.getInPortObject(0);
        final TrainedModel model = port.model();
        final BufferedDataTable table = in.getInTable(1);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyTableReader.Read read;
        final ImportanceSettings settings;
        try {
            settings = parameters.settings();
            read = new KnownAlloys(model, parameters.m_unseenElements, 1).read(table,
                parser(parameters, port.getSpec(), table.getDataTableSpec()), model.targetName(),
                exec.createSubProgress(SHARE_READ));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        read.requireAny("nothing to explain", "Connect alloys of the elements that the model knows.");
        final var progress = new NodeProgress(exec.createSubProgress(SHARE_MEASURE));
        final ElementExplanation explanation =
            CoreCall.run(() -> ElementExplanation.of(model, read.dataset(), settings, progress),
                read.problems(),
                "Connect more measured alloys of more families, or choose another permutation importance.");
        warn(read, explanation, model.targetName(), out);
        out.setOutData(0, ImportanceTable.create(explanation, model.targetName(), exec));
        out.setOutData(1, AgreementTable.create(explanation, exec));
        PictureView.show(out, ImportanceView.of(explanation, model.targetName()), exec);
        out.setOutData(2, ExplainedTable.create(table, read, explanation,
            ExplainedTable.appender(table.getDataTableSpec(), port.getSpec()), exec));
    }

    private static void warn(final AlloyTableReader.Read read, final ElementExplanation explanation,
        final String target, final ExecuteOutput out) {
        final List<String> warnings = new ArrayList<>();
        read.problems().warning("is not explained", "are not explained").ifPresent(warnings::add);
        final double error = explanation.completenessError();
        if (error > LARGE_ERROR * explanation.meanAttributed()) {
            warnings.add(String.format(Locale.ROOT, "The contributions miss the prediction by %.3g %s on average, of "
                + "%.3g %s that they should explain. Use more points on the path.", error, target,
                explanation.meanAttributed(), target));
        }
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
    }

    private static AlloyRowParser parser(final ElementImportanceNodeParameters parameters,
        final VibannModelPortObjectSpec model, final DataTableSpec table) throws InvalidSettingsException {
        final OptionalInt load = model.usesLoad()
            ? OptionalInt.of(Columns.requireNumber(table, parameters.m_loadColumn, "load column"))
            : OptionalInt.empty();
        final OptionalInt value = parameters.m_valueColumn.isEmpty() ? OptionalInt.empty()
            : OptionalInt.of(Columns.requireNumber(table, parameters.m_valueColumn.get(), "value column"));
        return new AlloyRowParser(table, model.elementColumns(table, "table", parameters.m_loadColumn,
            parameters.m_valueColumn.orElse(model.targetName())), load, value, false);
    }
}
