/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectHolder;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;
import org.knime.core.node.port.flowvariable.FlowVariablePortObjectSpec;
import org.knime.core.node.workflow.ExecutionEnvironment;
import org.knime.core.node.workflow.NodeMessageListener;

/** A node: its model with ports, settings and messages. Port 0 is the one for flow variables, as in KNIME. */
public final class Node {
    private final NodeFactory<NodeModel> m_factory;

    private final ModifiableNodeCreationConfiguration m_creationConfig;

    private final NodeModel m_model;

    private final NodeNotifier m_notifier = new NodeNotifier();

    private final PortObjectSpec[] m_outSpecs;

    private final PortObject[] m_outObjects;

    private PortObject[] m_internals;

    /** @param nodeFactory makes the parts of the node */
    public Node(final NodeFactory<NodeModel> nodeFactory) {
        if (nodeFactory == null) {
            throw new IllegalArgumentException("NodeFactory must not be null.");
        }
        m_factory = nodeFactory;
        m_creationConfig = nodeFactory instanceof ConfigurableNodeFactory<?> configurable
            ? configurable.createNodeCreationConfig() : null;
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
        return m_factory.getNodeName();
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

    /** @return the type of an input, of which 0 is the one for flow variables */
    public PortType getInputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : m_model.getInPortType(index - 1);
    }

    /** @return the type of an output, of which 0 is the one for flow variables */
    public PortType getOutputType(final int index) {
        return index == 0 ? FlowVariablePortObject.TYPE_OPTIONAL : m_model.getOutPortType(index - 1);
    }

    /** @return the name of an input, of which 0 is the one for flow variables */
    public String getInportName(final int index) {
        return index == 0 ? "Variable Inport" : m_factory.getInportName(index - 1);
    }

    /** @return the name of an output, of which 0 is the one for flow variables */
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
        final PortObjectSpec[] outSpecs = NodePorts.configure(m_model, m_notifier, rawInSpecs);
        if (outSpecs == null) {
            return false;
        }
        System.arraycopy(outSpecs, 0, m_outSpecs, 1, outSpecs.length);
        m_outSpecs[0] = FlowVariablePortObjectSpec.INSTANCE;
        return true;
    }

    /**
     * @param rawInData the inputs, first the one of flow variables
     * @param exEnv how to execute
     * @param exec progress, cancel and the making of tables
     * @return whether it succeeded; otherwise listeners were told why
     */
    public boolean execute(final PortObject[] rawInData, final ExecutionEnvironment exEnv,
        final ExecutionContext exec) {
        final PortObject[] inData = NodePorts.copyInputs(this, m_notifier, rawInData, exec);
        if (inData == null) {
            return false;
        }
        exec.setMessage("Performing node execution...");
        final PortObject[] outData;
        try {
            exec.checkCanceled();
            outData = m_model.executeModel(inData, exec);
        } catch (Exception | Error e) {
            final Message cancelled = NodeNotifier.cancelMessage(e, exec);
            reset();
            if (cancelled == null) {
                m_notifier.executeFailed(e, inData);
            } else {
                m_notifier.warn(cancelled, null);
            }
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

    private boolean setOutputs(final PortObject[] outData) {
        final Optional<String> wrong = NodePorts.wrongOutput(this, outData);
        if (wrong.isPresent()) {
            m_notifier.fail(Message.fromSummary(wrong.get()), null);
            return false;
        }
        for (int i = 0; i < outData.length; i++) {
            NodePorts.warnOfOtherSpec(m_notifier, m_outSpecs[i], outData[i]);
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
}
