/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortUtil;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.knime.core.node.workflow.ExecutionEnvironment;
import org.knime.core.node.workflow.NodeMessageListener;

/** A node: its model with ports, settings and messages. Port 0 is the one for flow variables, as in KNIME. */
public final class Node {
    /** What messages of failed executions begin with, unless they are meant for users. */
    public static final String EXECUTE_FAILED_PREFIX = "Execute failed: ";

    private static final int MIN_MESSAGE = 5;

    private final NodeFactory<NodeModel> m_factory;

    private final ModifiableNodeCreationConfiguration m_creationConfig;

    private final NodeModel m_model;

    private final NodeNotifier m_notifier = new NodeNotifier();

    private final PortObjectSpec[] m_outSpecs;

    private final PortObject[] m_outObjects;

    private PortObject[] m_internals;

    private String m_name;

    /** @param nodeFactory makes the parts of the node */
    public Node(final NodeFactory<NodeModel> nodeFactory) {
        this(nodeFactory, null);
    }

    /**
     * @param nodeFactory makes the parts of the node
     * @param creationConfig what the node is made with, null for what the factory says
     */
    public Node(final NodeFactory<NodeModel> nodeFactory, final ModifiableNodeCreationConfiguration creationConfig) {
        if (nodeFactory == null) {
            throw new IllegalArgumentException("NodeFactory must not be null.");
        }
        m_factory = nodeFactory;
        m_creationConfig = creationConfig == null && nodeFactory instanceof ConfigurableNodeFactory<?> configurable
            ? configurable.createNodeCreationConfig() : creationConfig;
        m_name = nodeFactory.getNodeName();
        m_model = m_creationConfig == null ? nodeFactory.createNodeModel()
            : nodeFactory.createNodeModel(m_creationConfig);
        m_model.addWarningListener(warning -> {
            if (warning != null) {
                m_notifier.warn(warning, null);
            }
        });
        m_outSpecs = new PortObjectSpec[getNrOutPorts()];
        m_outObjects = new PortObject[getNrOutPorts()];
    }

    /** @param listener is told of the messages of the node */
    public void addMessageListener(final NodeMessageListener listener) {
        m_notifier.add(listener);
    }

    /** @return the name of the node */
    public String getName() {
        return m_name;
    }

    /** @return makes the parts of the node */
    public NodeFactory<NodeModel> getFactory() {
        return m_factory;
    }

    /** @return the model */
    public NodeModel getNodeModel() {
        return m_model;
    }

    /** @return what the node was made with */
    public Optional<ModifiableNodeCreationConfiguration> getCopyOfCreationConfig() {
        return Optional.ofNullable(m_creationConfig).map(ModifiableNodeCreationConfiguration::copy);
    }

    /**
     * @param factory a factory
     * @return its description
     */
    public static NodeDescription invokeGetNodeDescription(final NodeFactory<?> factory) {
        return factory.description();
    }

    /** @return the type of the node */
    public NodeFactory.NodeType getType() {
        return m_factory.getType();
    }

    /** @return the number of inputs, with the one for flow variables */
    public int getNrInPorts() {
        return m_model.getNrInPorts() + 1;
    }

    /** @return the number of outputs, with the one for flow variables */
    public int getNrOutPorts() {
        return m_model.getNrOutPorts() + 1;
    }

    /**
     * @param index an input, 0 is the one for flow variables
     * @return its type
     */
    public PortType getInputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : m_model.getInPortType(index - 1);
    }

    /**
     * @param index an output, 0 is the one for flow variables
     * @return its type
     */
    public PortType getOutputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : m_model.getOutPortType(index - 1);
    }

    /**
     * @param index an input, 0 is the one for flow variables
     * @return its name
     */
    public String getInportName(final int index) {
        return index == 0 ? "Variable Inport" : m_factory.getInportName(index - 1);
    }

    /**
     * @param index an output, 0 is the one for flow variables
     * @return its name
     */
    public String getOutportName(final int index) {
        return index == 0 ? "Variable Outport" : m_factory.getOutportName(index - 1);
    }

    /**
     * @param index an output, 0 is the one for flow variables
     * @return its spec, null when not known
     */
    public PortObjectSpec getOutputSpec(final int index) {
        return m_outSpecs[index];
    }

    /**
     * @param index an output, 0 is the one for flow variables
     * @return its object, null before execution
     */
    public PortObject getOutputObject(final int index) {
        return m_outObjects[index];
    }

    /** @return what the node keeps for its views, null when there is nothing */
    public PortObject[] getInternalHeldPortObjects() {
        return m_internals == null ? null : m_internals.clone();
    }

    /**
     * @param modelSettings the settings of the model
     * @throws InvalidSettingsException when they are invalid
     */
    public void validateModelSettings(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        try {
            m_model.validateSettings(modelSettings);
        } catch (RuntimeException | Error e) {
            throw new InvalidSettingsException("Coding issue: " + e.getMessage(), e);
        }
    }

    /**
     * @param modelSettings valid settings of the model
     * @throws InvalidSettingsException when they are invalid nevertheless
     */
    public void loadModelSettingsFrom(final NodeSettingsRO modelSettings) throws InvalidSettingsException {
        try {
            m_model.loadValidatedSettingsFrom(modelSettings);
        } catch (RuntimeException | Error e) {
            throw new InvalidSettingsException("Loading model settings failed, caught \""
                + e.getClass().getSimpleName() + "\": " + e.getMessage(), e);
        }
    }

    /** @param modelSettings where to write the settings of the model */
    public void saveModelSettingsTo(final NodeSettingsWO modelSettings) {
        m_model.saveSettingsTo(modelSettings);
    }

    /**
     * @param rawInSpecs the specs of the inputs, first the one of flow variables
     * @return whether the node can execute; otherwise listeners were told why, unless an input is not connected
     */
    public boolean configure(final PortObjectSpec[] rawInSpecs) {
        m_notifier.clear();
        Arrays.fill(m_outSpecs, null);
        final PortObjectSpec[] inSpecs = Arrays.copyOfRange(rawInSpecs, 1, rawInSpecs.length);
        for (int i = 0; i < inSpecs.length; i++) {
            if (inSpecs[i] == null && !m_model.getInPortType(i).isOptional()) {
                return false;
            }
        }
        try {
            final PortObjectSpec[] outSpecs = m_model.configureModel(inSpecs);
            for (int i = 0; i < outSpecs.length; i++) {
                final Class<?> announced = m_model.getOutPortType(i).getPortObjectSpecClass();
                if (outSpecs[i] != null && !announced.isInstance(outSpecs[i])) {
                    throw new IllegalStateException("The spec of output port " + (i + 1) + " is a "
                        + outSpecs[i].getClass().getName() + ", not a " + announced.getName());
                }
            }
            System.arraycopy(outSpecs, 0, m_outSpecs, 1, outSpecs.length);
            m_outSpecs[0] = FlowVariablePortObjectSpec.INSTANCE;
            return true;
        } catch (InvalidSettingsException e) {
            m_notifier.warn(NodeNotifier.of(null, e), e);
        } catch (RuntimeException | Error e) {
            m_notifier.fail(NodeNotifier.of("Configure failed (" + e.getClass().getSimpleName() + ")", e), e);
        }
        return false;
    }

    /**
     * @param rawInData the inputs, first the one of flow variables
     * @param exEnv how to execute
     * @param exec progress, cancel and the making of tables
     * @return whether it succeeded; otherwise listeners were told why
     */
    public boolean execute(final PortObject[] rawInData, final ExecutionEnvironment exEnv,
        final ExecutionContext exec) {
        final PortObject[] inData = copyInputs(rawInData, exec);
        if (inData == null) {
            return false;
        }
        exec.setMessage("Performing node execution...");
        final PortObject[] outData;
        try {
            exec.checkCanceled();
            outData = m_model.executeModel(inData, exec);
        } catch (Exception | Error e) {
            executeFailed(e, inData, exec);
            return false;
        }
        if (!setOutputs(outData)) {
            return false;
        }
        if (m_model instanceof PortObjectHolder holder) {
            final PortObject[] internals = holder.getInternalPortObjects();
            m_internals = internals == null ? null : internals.clone();
        }
        return true;
    }

    private PortObject[] copyInputs(final PortObject[] rawInData, final ExecutionContext exec) {
        final PortObject[] inData = rawInData.clone();
        for (int i = 1; i < inData.length; i++) {
            if (inData[i] == null && !getInputType(i).isOptional()) {
                m_notifier.fail(
                    Message.fromSummary("Couldn't get data from predecessor (Port No." + i + ")."), null);
                return null;
            }
            if (inData[i] != null && !(inData[i] instanceof BufferedDataTable)) {
                exec.setMessage("Copying input object at port " + i);
                try {
                    inData[i] = copyPortObject(inData[i], exec.createSubExecutionContext(0.0));
                } catch (CanceledExecutionException e) {
                    m_notifier.warn(e.getKNIMEMessage(), e);
                    return null;
                } catch (IOException | RuntimeException e) {
                    m_notifier.fail(NodeNotifier.of("Unable to clone input data at port " + i + " ("
                        + getInportName(i) + ")", e), e);
                    return null;
                }
            }
        }
        return inData;
    }

    /**
     * @param portObject an object, no table
     * @param exec progress and cancel
     * @return what its serializer reads of what it writes
     * @throws IOException when it cannot be copied
     * @throws CanceledExecutionException when cancelled
     */
    public static PortObject copyPortObject(final PortObject portObject, final ExecutionContext exec)
        throws IOException, CanceledExecutionException {
        if (portObject instanceof BufferedDataTable) {
            throw new IOException("Can't copy BufferedDataTable objects");
        }
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(portObject, bytes, exec);
        return PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes.toByteArray()), exec);
    }

    private void executeFailed(final Throwable e, final PortObject[] inData, final ExecutionContext exec) {
        final Message cancelled = NodeNotifier.cancelMessage(e, exec);
        reset();
        if (cancelled != null) {
            m_notifier.warn(cancelled, null);
            return;
        }
        final Optional<Message> told = NodeNotifier.messageOf(e);
        if (told.isPresent()) {
            m_notifier.fail(
                told.get().renderIssueDetails(Arrays.copyOfRange(inData, 1, inData.length)), e);
        } else {
            final boolean says = e.getMessage() != null && e.getMessage().length() >= MIN_MESSAGE;
            m_notifier.fail(Message.fromSummary(EXECUTE_FAILED_PREFIX
                + (says ? e.getMessage() : "(\"" + e.getClass().getSimpleName() + "\"): " + e.getMessage())), e);
        }
    }

    private boolean setOutputs(final PortObject[] outData) {
        for (int i = 0; i < outData.length; i++) {
            String wrong = null;
            if (!getOutputType(i).acceptsPortObject(outData[i])) {
                wrong = "Invalid output port object at port " + i;
            } else if (outData[i].getSpec() == null) {
                wrong = "Implementation Error: PortObject \"" + outData[i].getClass().getName()
                    + "\" must not have null spec (output port " + i + ").";
            }
            if (wrong != null) {
                m_notifier.fail(Message.fromSummary(wrong), null);
                return false;
            }
        }
        for (int i = 0; i < outData.length; i++) {
            if (outData[i] instanceof BufferedDataTable table
                && m_outSpecs[i] instanceof org.knime.core.data.DataTableSpec configured
                && !configured.isCompatibleWith(table.getDataTableSpec())) {
                m_notifier.warn(
                    Message.fromSummary("DataSpec generated by configure does not match spec after execution."), null);
            }
            m_outObjects[i] = outData[i];
            m_outSpecs[i] = outData[i].getSpec();
        }
        return true;
    }

    /** Forgets what execution has made. */
    public void reset() {
        m_model.resetModel();
        Arrays.fill(m_outObjects, null);
        m_internals = null;
        m_notifier.clear();
    }

    @Override
    public String toString() {
        return "Node @" + hashCode() + " [" + getName() + "]";
    }
}
