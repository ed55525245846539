/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Appends the mean that was learned. */
public final class MeanPredictorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Mean Predictor").icon("predictor.png")
        .shortDescription("Predicts a mean.").fullDescription("Appends the mean.").sinceVersion(5, 8, 0)
        .ports(p -> p.addInputPort("Model", "The mean.", MeanPortObject.TYPE).addInputTable("Data", "Any table.")
            .addOutputTable("Predictions", "The table and the mean."))
        .model(m -> m.withoutParameters()
            .configure((i, o) -> o.setOutSpec(0, rearranger(i.getInTableSpec(1), Double.NaN).createSpec()))
            .execute(MeanPredictorNodeFactory::execute))
        .nodeType(NodeType.Predictor);

    /** For the node repository. */
    public MeanPredictorNodeFactory() {
        super(NODE);
    }

    private static ColumnRearranger rearranger(final DataTableSpec spec, final double mean) {
        final ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(new AbstractCellFactory(new DataColumnSpecCreator("mean", DoubleCell.TYPE).createSpec()) {
            @Override
            public DataCell[] getCells(final DataRow row) {
                return new DataCell[]{new DoubleCell(mean)};
            }
        });
        return rearranger;
    }

    private static void execute(final ExecuteInput i, final ExecuteOutput o) throws CanceledExecutionException {
        final MeanPortObject model = i.getInPortObject(0);
        final var table = i.getInTable(1);
        final var exec = i.getExecutionContext();
        o.setOutData(0,
            exec.createColumnRearrangeTable(table, rearranger(table.getDataTableSpec(), model.mean()), exec));
    }
}
