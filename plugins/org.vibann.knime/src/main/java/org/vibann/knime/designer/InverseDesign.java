/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.design.BestMeasured;
import org.vibann.core.design.DesignResult;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.InverseDesigner;
import org.vibann.core.design.search.Objective;
import org.vibann.core.picture.DesignPictures;
import org.vibann.knime.model.KnownAlloys;
import org.vibann.knime.model.VibannModelPortObject;
import org.vibann.knime.model.VibannModelPortObjectSpec;
import org.vibann.knime.table.AlloyRowParser;
import org.vibann.knime.table.AlloyTableReader;
import org.vibann.knime.table.Columns;
import org.vibann.knime.table.CoreCall;
import org.vibann.knime.table.NodeProgress;
import org.vibann.knime.view.PictureView;

/** Designs alloys by a model. */
final class InverseDesign {

    private static final double SHARE_READ = 0.02;

    private static final double SHARE_DESIGN = 0.97;

    private InverseDesign() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final InverseDesignerNodeParameters parameters = in.getParameters();
        final VibannModelPortObjectSpec model = in.getInPortSpec(0);
        parser(parameters, model, in.getInTableSpec(1)).elements().unread().ifPresent(out::setWarningMessage);
        out.setOutSpec(0, candidates(parameters, model, DesignerConfig.of(parameters, model)).spec());
        out.setOutSpec(1, TraceTable.SPEC);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
        throws CanceledExecutionException, KNIMEException {
        final InverseDesignerNodeParameters parameters = in.getParameters();
        final VibannModelPortObject model = in.getInPortObject(0);
        final BufferedDataTable table = in.getInTable(1);
        final ExecutionContext exec = in.getExecutionContext();
        final AlloyTableReader.Read reference;
        final DesignSettings given;
        try {
            given = DesignerConfig.of(parameters, model.getSpec());
            reference = new KnownAlloys(model.model(), parameters.m_unseenElements, 1).read(table,
                parser(parameters, model.getSpec(), table.getDataTableSpec()), parameters.m_valueColumn,
                exec.createSubProgress(SHARE_READ));
        } catch (final InvalidSettingsException e) {
            throw KNIMEException.of(Message.fromSummary(e.getMessage()), e);
        }
        reference.requireAny("no alloy to start from",
            "Connect a reference table with alloys of the elements that the model knows.");
        final DesignSettings settings = DesignerConfig.improvesOnMeasured(parameters)
            ? given.withObjective(improvement(reference.dataset(), given.goal().load())) : given;
        final var progress = new NodeProgress(exec.createSubProgress(SHARE_DESIGN));
        final DesignResult result =
            CoreCall.run(() -> InverseDesigner.design(model.model(), reference.dataset(), settings, progress),
                reference.problems(),
                "Relax the constraints, or connect a reference table with alloys of the model's elements.");
        final List<String> warnings = new ArrayList<>();
        reference.problems().warning("of the reference table was skipped", "of the reference table were skipped")
            .ifPresent(warnings::add);
        warnings.addAll(result.notes());
        if (!warnings.isEmpty()) {
            out.setWarningMessage(String.join(" ", warnings));
        }
        out.setOutData(0,
            candidates(parameters, model.getSpec(), settings).create(result.candidates(), reference.keys(), exec));
        out.setOutData(1, TraceTable.create(result.trace(), exec));
        PictureView.show(out, new DesignPictures(model.model(), reference.dataset(), reference.keys(), settings,
            secondName(parameters)).of(result), exec);
    }

    private static CandidateTable candidates(final InverseDesignerNodeParameters parameters,
        final VibannModelPortObjectSpec model, final DesignSettings settings) {
        return new CandidateTable(model, settings, secondName(parameters), parameters.m_contributionColumns);
    }

    private static String secondName(final InverseDesignerNodeParameters parameters) {
        return parameters.m_secondGoal.m_kind == SecondGoalParameters.Kind.DENSITY ? "Density (g/cm³)"
            : parameters.m_secondGoal.m_name;
    }

    private static Objective improvement(final AlloyDataset reference, final double load) throws KNIMEException {
        final OptionalDouble best = BestMeasured.at(reference, load);
        if (best.isEmpty()) {
            throw KNIMEException.of(Message.fromSummaryWithResolution(
                "No alloy of the reference table was measured within a tenth of " + load
                    + " N, so there is no value to improve on.",
                "Design at a load of the measurements, or give the value to improve on."));
        }
        return new Objective.ExpectedImprovement(best.getAsDouble());
    }

    /** Loads are read only where they count: a row without one may serve as a reference otherwise. */
    private static AlloyRowParser parser(final InverseDesignerNodeParameters parameters,
        final VibannModelPortObjectSpec model, final DataTableSpec table) throws InvalidSettingsException {
        OptionalInt load = OptionalInt.empty();
        if (DesignerConfig.improvesOnMeasured(parameters) && model.loadColumn().isPresent()) {
            load = OptionalInt.of(Columns.requireNumber(table, model.loadColumn().get(),
                "load column, which tells what was measured at the load of the design"));
        }
        return new AlloyRowParser(table, model.elementColumns(table, "reference table", parameters.m_valueColumn), load,
            OptionalInt.of(Columns.requireNumber(table, parameters.m_valueColumn, "value column")), false);
    }
}
