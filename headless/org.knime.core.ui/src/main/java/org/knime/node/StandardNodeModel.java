/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.parameters.NodeParameters;

/** Runs a {@link DefaultModel} that configures and executes. */
final class StandardNodeModel extends ParametersNodeModel implements PortObjectHolder {

    private final DefaultModel.Standard m_model;

    private final PortType[] m_outputs;

    private PortObject[] m_internalData;

    StandardNodeModel(final PortType[] inputs, final PortType[] outputs, final DefaultNode node,
        final DefaultModel.Standard model) {
        super(inputs, outputs, node);
        m_model = model;
        m_outputs = outputs.clone();
    }

    @Override
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        createParametersIfAbsent(inSpecs);
        final var outSpecs = new PortObjectSpec[m_outputs.length];
        m_model.m_configure.accept(new SpecsIn(inSpecs), new SpecsOut(outSpecs));
        return outSpecs;
    }

    @Override
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        final var outObjects = new PortObject[m_outputs.length];
        m_model.m_execute.accept(new ObjectsIn(inObjects, exec), new ObjectsOut(outObjects));
        return outObjects;
    }

    @Override
    protected void reset() {
        m_internalData = null;
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return m_internalData;
    }

    @Override
    public void setInternalPortObjects(final PortObject[] portObjects) {
        m_internalData = portObjects;
    }

    private void warn(final String message) {
        setWarningMessage(message);
    }

    private final class SpecsIn implements ConfigureInput {

        private final PortObjectSpec[] m_specs;

        SpecsIn(final PortObjectSpec[] specs) {
            m_specs = specs;
        }

        @Override
        public <S extends NodeParameters> S getParameters() {
            return parameters();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S extends PortObjectSpec> S getInPortSpec(final int index) {
            return (S)m_specs[index];
        }

        @Override
        public DataTableSpec getInTableSpec(final int portIndex) {
            return (DataTableSpec)m_specs[portIndex];
        }
    }

    private final class SpecsOut implements ConfigureOutput {

        private final PortObjectSpec[] m_specs;

        SpecsOut(final PortObjectSpec[] specs) {
            m_specs = specs;
        }

        @Override
        public void setOutSpec(final int index, final PortObjectSpec spec) {
            m_specs[index] = spec;
        }

        @Override
        public void setWarningMessage(final String message) {
            warn(message);
        }
    }

    private final class ObjectsIn implements ExecuteInput {

        private final PortObject[] m_objects;

        private final ExecutionContext m_exec;

        ObjectsIn(final PortObject[] objects, final ExecutionContext exec) {
            m_objects = objects;
            m_exec = exec;
        }

        @Override
        public <S extends NodeParameters> S getParameters() {
            return parameters();
        }

        @Override
        public ExecutionContext getExecutionContext() {
            return m_exec;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <D extends PortObject> D getInPortObject(final int portIndex) {
            return (D)m_objects[portIndex];
        }

        @Override
        public BufferedDataTable getInTable(final int portIndex) {
            return (BufferedDataTable)m_objects[portIndex];
        }
    }

    private final class ObjectsOut implements ExecuteOutput {

        private final PortObject[] m_objects;

        ObjectsOut(final PortObject[] objects) {
            m_objects = objects;
        }

        @Override
        public void setOutData(final int index, final PortObject data) {
            m_objects[index] = data;
        }

        @Override
        public void setInternalData(final PortObject... data) {
            setInternalPortObjects(data);
        }

        @Override
        public void setWarningMessage(final String message) {
            warn(message);
        }
    }
}
