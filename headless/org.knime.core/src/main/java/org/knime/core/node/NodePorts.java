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

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.message.Message;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortUtil;

/** What comes into a node and goes out of it: copied, and checked against its ports. */
final class NodePorts {
    private NodePorts() {
    }

    /** @return the specs of the outputs; null when an input is not connected or listeners were told what is wrong */
    static PortObjectSpec[] configure(final NodeModel model, final NodeNotifier notifier,
        final PortObjectSpec[] rawInSpecs) {
        final PortObjectSpec[] inSpecs = Arrays.copyOfRange(rawInSpecs, 1, rawInSpecs.length);
        for (int i = 0; i < inSpecs.length; i++) {
            if (inSpecs[i] == null && !model.getInPortType(i).isOptional()) {
                return null;
            }
        }
        try {
            final PortObjectSpec[] outSpecs = model.configureModel(inSpecs);
            checkSpecs(model, outSpecs);
            return outSpecs;
        } catch (InvalidSettingsException e) {
            notifier.warn(NodeNotifier.of(null, e), e);
        } catch (RuntimeException | Error e) {
            notifier.fail(NodeNotifier.of("Configure failed (" + e.getClass().getSimpleName() + ")", e), e);
        }
        return null;
    }

    /** Throws where a spec is not of the class of its port. */
    private static void checkSpecs(final NodeModel model, final PortObjectSpec[] outSpecs) {
        for (int i = 0; i < outSpecs.length; i++) {
            final Class<?> announced = model.getOutPortType(i).getPortObjectSpecClass();
            if (outSpecs[i] != null && !announced.isInstance(outSpecs[i])) {
                throw new IllegalStateException("The spec of output port " + (i + 1) + " is a "
                    + outSpecs[i].getClass().getName() + ", not a " + announced.getName());
            }
        }
    }

    /** @return the inputs, tables as they are and copies of all else; null when listeners were told what is wrong */
    static PortObject[] copyInputs(final Node node, final NodeNotifier notifier, final PortObject[] rawInData,
        final ExecutionContext exec) {
        final PortObject[] inData = rawInData.clone();
        for (int i = 1; i < inData.length; i++) {
            if (inData[i] == null && !node.getInputType(i).isOptional()) {
                notifier.fail(
                    Message.fromSummary("Couldn't get data from predecessor (Port No." + i + ")."), null);
                return null;
            }
            if (inData[i] != null && !(inData[i] instanceof BufferedDataTable)) {
                exec.setMessage("Copying input object at port " + i);
                try {
                    inData[i] = copy(inData[i], exec.createSubExecutionContext(0.0));
                } catch (CanceledExecutionException e) {
                    notifier.warn(e.getKNIMEMessage(), e);
                    return null;
                } catch (IOException | RuntimeException e) {
                    notifier.fail(NodeNotifier.of("Unable to clone input data at port " + i + " ("
                        + node.getInportName(i) + ")", e), e);
                    return null;
                }
            }
        }
        return inData;
    }

    /** What the serializer of an object that is no table reads of what it writes. */
    private static PortObject copy(final PortObject portObject, final ExecutionContext exec)
        throws IOException, CanceledExecutionException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(portObject, bytes, exec);
        return PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes.toByteArray()), exec);
    }

    /** @return what is wrong with the outputs, empty when nothing is */
    static Optional<String> wrongOutput(final Node node, final PortObject[] outData) {
        for (int i = 0; i < outData.length; i++) {
            if (!node.getOutputType(i).acceptsPortObject(outData[i])) {
                return Optional.of("Invalid output port object at port " + i);
            } else if (outData[i].getSpec() == null) {
                return Optional.of("Implementation Error: PortObject \"" + outData[i].getClass().getName()
                    + "\" must not have null spec (output port " + i + ").");
            }
        }
        return Optional.empty();
    }

    /** Warns where a table does not have the columns that were announced. */
    static void warnOfOtherSpec(final NodeNotifier notifier, final PortObjectSpec announced, final PortObject output) {
        if (output instanceof BufferedDataTable table && announced instanceof DataTableSpec configured
            && !configured.isCompatibleWith(table.getDataTableSpec())) {
            notifier.warn(
                Message.fromSummary("DataSpec generated by configure does not match spec after execution."), null);
        }
    }
}
