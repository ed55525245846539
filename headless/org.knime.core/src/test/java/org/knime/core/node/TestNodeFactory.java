/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.message.Message;
import org.w3c.dom.Element;

/** Makes a node with a table in and a table out, and the setting which column it needs. */
final class TestNodeFactory extends ConfigurableNodeFactory<NodeModel> {

    /** What the model does when it executes. */
    interface Work {
        BufferedDataTable run(BufferedDataTable in, ExecutionContext exec) throws Exception;
    }

    private final Work m_work;

    private final String m_output;

    TestNodeFactory(final Work work, final String output) {
        super(true);
        m_work = work;
        m_output = output;
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return new Description();
    }

    @Override
    protected Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        final PortsConfigurationBuilder ports = new PortsConfigurationBuilder();
        ports.addFixedInputPortGroup("In", BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup(m_output, BufferedDataTable.TYPE);
        return Optional.of(ports);
    }

    @Override
    protected NodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        return new Model(m_work);
    }

    private static final class Model extends NodeModel {
        private final Work m_work;

        private String m_column = "x";

        Model(final Work work) {
            super(1, 1);
            m_work = work;
        }

        @Override
        protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
            if (!inSpecs[0].containsName(m_column)) {
                throw Message.fromSummaryWithResolution("No column \"" + m_column + "\"", "Choose another one.")
                    .toInvalidSettingsException();
            }
            return inSpecs;
        }

        @Override
        protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
            throws Exception {
            setWarningMessage("just a warning");
            return new BufferedDataTable[]{m_work.run(inData[0], exec)};
        }

        @Override
        protected void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
            settings.getString("column");
        }

        @Override
        protected void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
            m_column = settings.getString("column");
        }

        @Override
        protected void saveSettingsTo(final NodeSettingsWO settings) {
            settings.addString("column", m_column);
        }

        @Override
        protected void reset() {
            // nothing is kept
        }
    }

    private static final class Description extends NodeDescription {
        @Override
        public String getIconPath() {
            return null;
        }

        @Override
        public String getInportDescription(final int index) {
            return "in";
        }

        @Override
        public String getInportName(final int index) {
            return "In";
        }

        @Override
        public String getNodeName() {
            return "Test";
        }

        @Override
        public String getOutportDescription(final int index) {
            return "out";
        }

        @Override
        public String getOutportName(final int index) {
            return "Out";
        }

        @Override
        public NodeFactory.NodeType getType() {
            return NodeFactory.NodeType.Manipulator;
        }

        @Override
        public Element getXMLDescription() {
            return null;
        }
    }
}
