/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.traversal;

import java.util.List;
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
import org.vibann.core.explain.LatentTraversal;
import org.vibann.core.explain.TraversalSettings;
import org.vibann.core.model.TrainedModel;
import org.vibann.knime.model.KnownAlloys;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.traversal.LatentTraversalNodeParameters.Start;
import org.vibann.knime.view.PictureView;

/** Follows the prediction of a model along each dimension of its latent space. */
final class LatentTraverser {

    private static final double SHARE_READ = 0.05;

    private static final double SHARE_TRAVERSE = 0.9;

    private LatentTraverser() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final LatentTraversalNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        parser(parameters, model, in.getInTableSpec(1)).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, PathTable.spec(model.targetName()));
        out.setOutSpec(1, DimensionTable.spec(model.targetName()));
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final LatentTraversalNodeParameters parameters = in.getParameters();
        final VibannModelPortObject port = in.getInPortObject(0);
        final TrainedModel model = port.model();
        final BufferedDataTable table = in.getInTable(1);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyTableReader.Read known;
        final TraversalSettings settings;
        try {
            known = new KnownAlloys(model, parameters.m_unseenElements, 1).read(table,
                parser(parameters, port.getSpec(), table.getDataTableSpec()), model.targetName(),
                exec.createSubProgress(SHARE_READ)).requireAny("nothing between whose quantiles to traverse",
                    "Connect the alloys that the model was trained on.");
            settings = parameters.settings().from(start(parameters, known.keys()));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        known.problems().skipped().ifPresent(out::setWarningMessage);
        final var progress = new NodeProgress(exec.createSubProgress(SHARE_TRAVERSE));
        final List<LatentTraversal> traversals =
            CoreCall.run(() -> LatentTraversal.of(model, known.dataset(), settings, progress),
                known.problems(), "Connect alloys of the elements that the model knows.");
        out.setOutData(0, PathTable.create(traversals, known, model.targetName(), exec));
        out.setOutData(1, DimensionTable.create(traversals, model.targetName(), exec));
        PictureView.show(out, TraversalView.of(traversals, model.targetName()), exec);
    }

    private static OptionalInt start(final LatentTraversalNodeParameters parameters, final List<String> keys)
        throws InvalidSettingsException {
        if (parameters.m_start == Start.CENTRE) {
            return OptionalInt.empty();
        }
        final int row = keys.indexOf(parameters.m_row);
        if (row < 0) {
            throw new InvalidSettingsException("The traversal shall start from the row \"" + parameters.m_row
                + "\", which is not among the alloys of the table that can be used. Enter the row ID of one that is.");
        }
        return OptionalInt.of(row);
    }

    /** All is predicted at one load, so that of the rows does not matter. */
    private static AlloyRowParser parser(final LatentTraversalNodeParameters parameters,
        final VibannModelPortObjectSpec model, final DataTableSpec table) throws InvalidSettingsException {
        final OptionalInt value = parameters.m_valueColumn.isEmpty() ? OptionalInt.empty()
            : OptionalInt.of(Columns.requireNumber(table, parameters.m_valueColumn.get(), "value column"));
        return new AlloyRowParser(table,
            model.elementColumns(table, "table", parameters.m_valueColumn.orElse(model.targetName())),
            OptionalInt.empty(), value, false);
    }
}
