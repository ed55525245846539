/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.knime.core.node.workflow.ExecutionEnvironment;
import org.knime.core.node.workflow.NodeMessage;
import org.w3c.dom.Element;

/** A node is configured, executed and tells its messages as in KNIME. */
class NodeTest {
    private static final DataTableSpec SPEC = spec("x", DoubleCell.TYPE);

    /** What the model does when it executes. */
    private interface Work {
        BufferedDataTable run(BufferedDataTable in, ExecutionContext exec) throws Exception;
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

    private static final class Factory extends ConfigurableNodeFactory<NodeModel> {
        private final Work m_work;

        private final String m_output;

        Factory(final Work work, final String output) {
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

    private final List<NodeMessage> m_messages = new ArrayList<>();

    private final DefaultNodeProgressMonitor m_monitor = new DefaultNodeProgressMonitor();

    private Node node(final Work work) {
        final Node node = new Node(new Factory(work, "Out"));
        node.addMessageListener(event -> m_messages.add(event.getMessage()));
        return node;
    }

    private boolean execute(final Node node) {
        final ExecutionContext exec = new ExecutionContext(m_monitor, node);
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        container.addRowToTable(new DefaultRow("a", new DoubleCell(1)));
        container.close();
        assertThat(node.configure(new PortObjectSpec[]{FlowVariablePortObjectSpec.INSTANCE, SPEC})).isTrue();
        return node.execute(new PortObject[]{FlowVariablePortObject.INSTANCE, container.getTable()},
            ExecutionEnvironment.DEFAULT, exec);
    }

    private NodeMessage lastMessage() {
        return m_messages.get(m_messages.size() - 1);
    }

    @Test
    void executesWithWarning() {
        final Node node = node((in, exec) -> in);
        assertThat(node.getNrInPorts()).isEqualTo(2);
        assertThat(node.getName()).isEqualTo("Test");
        assertThat(execute(node)).isTrue();
        assertThat(((BufferedDataTable)node.getOutputObject(1)).size()).isEqualTo(1);
        assertThat(lastMessage()).isEqualTo(NodeMessage.newWarning("just a warning"));
        node.reset();
        assertThat(node.getOutputObject(1)).isNull();
    }

    @Test
    void tablesHaveToBeWhatConfigureAnnounced() {
        final DataTableSpec any = spec("x", DataType.getCommonSuperType(DoubleCell.TYPE, StringCell.TYPE));
        assertThat(any.isCompatibleWith(SPEC)).isTrue();
        assertThat(SPEC.isCompatibleWith(any)).isFalse();
        assertThat(SPEC.isCompatibleWith(spec("y", DoubleCell.TYPE))).isFalse();
        assertThat(execute(node((in, exec) -> {
            final BufferedDataContainer other = exec.createDataContainer(spec("y", DoubleCell.TYPE));
            other.close();
            return other.getTable();
        }))).isTrue();
        assertThat(lastMessage()).isEqualTo(
            NodeMessage.newWarning("DataSpec generated by configure does not match spec after execution."));
    }

    private static DataTableSpec spec(final String name, final DataType type) {
        return new DataTableSpec(new DataColumnSpecCreator(name, type).createSpec());
    }

    @Test
    void configureTellsWhatIsWrong() throws Exception {
        final Node node = node((in, exec) -> in);
        assertThat(node.configure(new PortObjectSpec[]{null, null})).isFalse();
        final NodeSettings settings = new NodeSettings("model");
        assertThatThrownBy(() -> node.validateModelSettings(settings))
            .hasMessage("String for key \"column\" not found.");
        settings.addString("column", "y");
        node.validateModelSettings(settings);
        node.loadModelSettingsFrom(settings);
        assertThat(node.configure(new PortObjectSpec[]{null, SPEC})).isFalse();
        assertThat(lastMessage().getMessageType()).isEqualTo(NodeMessage.Type.WARNING);
        assertThat(lastMessage().getMessage()).isEqualTo("No column \"y\"");
        assertThat(lastMessage().getResolutions()).containsExactly("Choose another one.");
    }

    @Test
    void failuresAreErrors() {
        assertThat(execute(node((in, exec) -> {
            throw new IllegalArgumentException("bad number");
        }))).isFalse();
        assertThat(lastMessage()).isEqualTo(NodeMessage.newError("Execute failed: bad number"));
        assertThat(execute(node((in, exec) -> {
            throw Message.fromRowIssue("Bad row", 0, 0, 0, "too small").toKNIMEException();
        }))).isFalse();
        assertThat(lastMessage().getMessage()).isEqualTo("Bad row");
        assertThat(lastMessage().getIssue()).hasValueSatisfying(
            issue -> assertThat(issue).contains("row 1", "\"a\"", "\"x\"", "too small"));
        assertThat(execute(node((in, exec) -> null))).isFalse();
        assertThat(lastMessage().getMessage()).contains("data at output 0 is null");
    }

    @Test
    void cancelIsAWarning() {
        assertThat(execute(node((in, exec) -> {
            m_monitor.setExecuteCanceled();
            exec.checkCanceled();
            return in;
        }))).isFalse();
        assertThat(lastMessage()).isEqualTo(NodeMessage.newWarning("Execution canceled"));
    }

    @Test
    void oneNameForTwoPortGroupsIsRefused() {
        assertThatThrownBy(() -> new Node(new Factory((in, exec) -> in, "In")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("A port group with the given name already exists");
    }

    @Test
    void portGroupsAreSaved() {
        final NodeSettings settings = new NodeSettings("settings");
        node((in, exec) -> in).getCopyOfCreationConfig().orElseThrow().saveSettingsTo(settings);
        assertThat(settings.keySet()).containsExactly("node_creation_config");
        assertThat(((NodeSettings)settings.getEntry("node_creation_config")).keySet()).containsExactly("In", "Out");
    }
}
