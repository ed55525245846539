/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.RearrangeColumnsInput;
import org.knime.node.parameters.NodeParameters;

/** Runs a {@link DefaultModel} that changes the columns of a table, row by row. */
final class RearrangeNodeModel extends ParametersNodeModel {

    private final DefaultModel.Rearrange m_model;

    RearrangeNodeModel(final PortType[] inputs, final PortType[] outputs, final DefaultNode node,
        final DefaultModel.Rearrange model) {
        super(inputs, outputs, node);
        if (inputs.length != 1 || outputs.length != 1 || !BufferedDataTable.TYPE.equals(inputs[0])
            || !BufferedDataTable.TYPE.equals(outputs[0])) {
            throw new IllegalStateException(
                "A node that rearranges columns must have exactly one input and one output table.");
        }
        m_model = model;
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        return new PortObjectSpec[]{createRearranger((DataTableSpec)inSpecs[0]).createSpec()};
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        final var table = (BufferedDataTable)inObjects[0];
        return new PortObject[]{
            exec.createColumnRearrangeTable(table, createRearranger(table.getDataTableSpec()), exec)};
    }

    @Override
    protected void reset() {
        // nothing is kept between executions
    }

    private ColumnRearranger createRearranger(final DataTableSpec spec) throws InvalidSettingsException {
        createParametersIfAbsent(new PortObjectSpec[]{spec});
        final var rearranger = new ColumnRearranger[1];
        m_model.m_rearrange.accept(new RearrangeColumnsInput() {

            @Override
            public <S extends NodeParameters> S getParameters() {
                return parameters();
            }

            @Override
            public DataTableSpec getDataTableSpec() {
                return spec;
            }
        }, r -> rearranger[0] = r);
        if (rearranger[0] == null) {
            throw new InvalidSettingsException("No column rearranger has been set.");
        }
        return rearranger[0];
    }
}
