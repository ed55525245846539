/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CopyOnWriteArrayList;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.flowvariable.FlowVariablePortObject;

/** What a node does. */
public abstract class NodeModel implements AbstractNodeView.ViewableModel {
    private final NodeLogger m_logger = NodeLogger.getLogger(getClass());

    private final PortType[] m_inTypes;

    private final PortType[] m_outTypes;

    private final CopyOnWriteArrayList<NodeModelWarningListener> m_listeners = new CopyOnWriteArrayList<>();

    private Message m_warning;

    private boolean m_hasContent;

    /**
     * @param nrInDataPorts the number of input tables
     * @param nrOutDataPorts the number of output tables
     */
    protected NodeModel(final int nrInDataPorts, final int nrOutDataPorts) {
        this(tables(nrInDataPorts), tables(nrOutDataPorts));
    }

    /**
     * @param inPortTypes the types of the inputs
     * @param outPortTypes the types of the outputs
     */
    protected NodeModel(final PortType[] inPortTypes, final PortType[] outPortTypes) {
        m_inTypes = inPortTypes == null ? new PortType[0] : inPortTypes.clone();
        m_outTypes = outPortTypes == null ? new PortType[0] : outPortTypes.clone();
    }

    private static PortType[] tables(final int count) {
        final PortType[] types = new PortType[count];
        Arrays.fill(types, BufferedDataTable.TYPE);
        return types;
    }

    /** @return the number of inputs, without the one for flow variables */
    protected final int getNrInPorts() {
        return m_inTypes.length;
    }

    /** @return the number of outputs, without the one for flow variables */
    protected final int getNrOutPorts() {
        return m_outTypes.length;
    }

    /**
     * @param index an input, from 0
     * @return its type
     */
    protected final PortType getInPortType(final int index) {
        return m_inTypes[index];
    }

    /**
     * @param index an output, from 0
     * @return its type
     */
    protected final PortType getOutPortType(final int index) {
        return m_outTypes[index];
    }

    /**
     * @param settings the settings to load
     * @throws InvalidSettingsException when they are invalid
     */
    protected abstract void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException;

    /**
     * @param settings valid settings
     * @throws InvalidSettingsException when they are invalid nevertheless
     */
    protected abstract void loadValidatedSettingsFrom(NodeSettingsRO settings) throws InvalidSettingsException;

    /** @param settings where to write the settings */
    protected abstract void saveSettingsTo(NodeSettingsWO settings);

    /** Forgets what execution has made. */
    protected abstract void reset();

    /**
     * @param inSpecs the specs of the inputs
     * @return the specs of the outputs, null where not known
     * @throws InvalidSettingsException when the node cannot execute with this input
     */
    protected PortObjectSpec[] configure(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        final DataTableSpec[] tables = new DataTableSpec[inSpecs.length];
        for (int i = 0; i < tables.length; i++) {
            if (inSpecs[i] != null && !(inSpecs[i] instanceof DataTableSpec)) {
                throw new InvalidSettingsException("Input Port " + i + " does not hold data table specs. "
                    + "Likely reason: wrong version of NodeModel.configure() overwritten!");
            }
            tables[i] = (DataTableSpec)inSpecs[i];
        }
        return configure(tables);
    }

    /**
     * @param inSpecs the specs of the inputs
     * @return the specs of the outputs, null where not known
     * @throws InvalidSettingsException when the node cannot execute with this input
     */
    protected DataTableSpec[] configure(final DataTableSpec[] inSpecs) throws InvalidSettingsException {
        throw new InvalidSettingsException("NodeModel.configure() implementation missing!");
    }

    /**
     * @param inObjects the inputs
     * @param exec progress, cancel and the making of tables
     * @return the outputs
     * @throws Exception when execution fails
     */
    protected PortObject[] execute(final PortObject[] inObjects, final ExecutionContext exec) throws Exception {
        return execute(Arrays.copyOf(inObjects, inObjects.length, BufferedDataTable[].class), exec);
    }

    /**
     * @param inData the inputs
     * @param exec progress, cancel and the making of tables
     * @return the outputs
     * @throws Exception when execution fails
     */
    protected BufferedDataTable[] execute(final BufferedDataTable[] inData, final ExecutionContext exec)
        throws Exception {
        throw new IOException("NodeModel.execute() implementation missing!");
    }

    final PortObjectSpec[] configureModel(final PortObjectSpec[] inSpecs) throws InvalidSettingsException {
        setWarning(null);
        final PortObjectSpec[] specs = inSpecs.clone();
        for (int i = 0; i < specs.length; i++) {
            if (specs[i] == null && BufferedDataTable.TYPE.equals(m_inTypes[i])) {
                specs[i] = new DataTableSpec();
            }
            final Class<? extends PortObjectSpec> expected = m_inTypes[i].getPortObjectSpecClass();
            if (specs[i] != null && !expected.isInstance(specs[i])) {
                throw new InvalidSettingsException("Incompatible port spec"
                    + (specs.length > 1 ? " at port " + i : "") + ", expected: " + expected.getSimpleName()
                    + ", actual: " + specs[i].getClass().getSimpleName());
            }
        }
        final PortObjectSpec[] outSpecs = configure(specs);
        if (outSpecs == null || outSpecs.length != m_outTypes.length) {
            return new PortObjectSpec[m_outTypes.length];
        }
        return outSpecs;
    }

    final PortObject[] executeModel(final PortObject[] rawData, final ExecutionContext exec) throws Exception {
        final PortObject[] data = Arrays.copyOfRange(rawData, 1, rawData.length);
        setWarning(null);
        for (int i = 0; i < data.length; i++) {
            if (data[i] != null && !m_inTypes[i].acceptsPortObject(data[i])) {
                throw new IllegalStateException("Connection Error: Mismatch of input port types (port " + i + ").");
            }
        }
        PortObject[] outData = execute(data, exec);
        exec.checkCanceled();
        m_warning = m_warning == null ? null : m_warning.renderIssueDetails(data);
        outData = outData == null ? new PortObject[m_outTypes.length] : outData;
        if (outData.length != m_outTypes.length) {
            throw new IllegalStateException(String.format("Invalid result. Execution failed. Reason: Incorrect "
                + "implementation; the execute method in \"%s\" returned null or an incorrect number of output "
                + "tables.", getClass().getSimpleName()));
        }
        for (int i = 0; i < outData.length; i++) {
            if (outData[i] == null) {
                throw new IllegalStateException(
                    "Invalid result. Execution failed, reason: data at output " + i + " is null.");
            }
        }
        warnOfEmptyTables(outData);
        m_hasContent = true;
        final PortObject[] rawOut = new PortObject[outData.length + 1];
        rawOut[0] = FlowVariablePortObject.INSTANCE;
        System.arraycopy(outData, 0, rawOut, 1, outData.length);
        return rawOut;
    }

    private void warnOfEmptyTables(final PortObject[] outData) {
        final boolean allEmpty = outData.length > 0
            && Arrays.stream(outData).allMatch(o -> o instanceof BufferedDataTable t && t.size() == 0);
        if (allEmpty && m_warning == null) {
            setWarningMessage(outData.length == 1 ? "Node created an empty data table."
                : "Node created empty data tables on all out-ports.");
        }
    }

    final void resetModel() {
        reset();
        m_hasContent = false;
        setWarning(null);
    }

    /** @param warningMessage a warning for the user, null for none */
    protected final void setWarningMessage(final String warningMessage) {
        setWarning(warningMessage == null ? null : Message.fromSummary(warningMessage));
    }

    /** @param message a warning for the user, null for none */
    protected final void setWarning(final Message message) {
        m_warning = message;
        m_listeners.forEach(listener -> listener.warningChanged(message));
    }

    /** @param listener is told of warnings */
    public void addWarningListener(final NodeModelWarningListener listener) {
        m_listeners.add(java.util.Objects.requireNonNull(listener, "NodeModel message listener must not be null!"));
    }
}
