/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import org.knime.core.data.DoubleValue;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Learns the mean of a column. */
public final class MeanLearnerNodeFactory extends DefaultNodeFactory {

    /** Settings, public for the reflection of the API. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Column", description = "The column.")
        String m_column = "x";
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Mean Learner").icon("learner.png")
        .shortDescription("Learns a mean.").fullDescription("Learns the mean of a column.").sinceVersion(5, 8, 0)
        .ports(p -> p.addInputTable("Data", "Numbers.").addOutputPort("Model", "The mean.", MeanPortObject.TYPE)
            .addOutputTable("Copy", "The data."))
        .model(m -> m.parametersClass(Parameters.class).configure((i, o) -> {
            o.setOutSpec(0, spec(i.<Parameters>getParameters(), i.getInTableSpec(0)));
            o.setOutSpec(1, i.getInTableSpec(0));
        }).execute(MeanLearnerNodeFactory::execute)).nodeType(NodeType.Learner);

    /** For the node repository. */
    public MeanLearnerNodeFactory() {
        super(NODE);
    }

    private static MeanPortObjectSpec spec(final Parameters parameters, final DataTableSpec table)
        throws InvalidSettingsException {
        if (table.findColumnIndex(parameters.m_column) < 0) {
            throw new InvalidSettingsException("There is no column \"" + parameters.m_column + "\".");
        }
        return new MeanPortObjectSpec(parameters.m_column);
    }

    private static void execute(final ExecuteInput i, final ExecuteOutput o) {
        final Parameters parameters = i.getParameters();
        final var table = i.getInTable(0);
        final int column = table.getDataTableSpec().findColumnIndex(parameters.m_column);
        double sum = 0;
        try (var rows = table.iterator()) {
            while (rows.hasNext()) {
                sum += ((DoubleValue)rows.next().getCell(column)).getDoubleValue();
            }
        }
        o.setOutData(0, new MeanPortObject(new MeanPortObjectSpec(parameters.m_column), sum / table.size()));
        o.setOutData(1, table);
    }
}
