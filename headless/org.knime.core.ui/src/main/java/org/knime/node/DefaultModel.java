/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;

/** What a {@link DefaultNode} does: how it is configured and executed. */
public abstract sealed class DefaultModel {

    private final Class<? extends NodeParameters> m_parametersClass;

    private DefaultModel(final Class<? extends NodeParameters> parametersClass) {
        m_parametersClass = parametersClass;
    }

    static RequireModelParameters create() {
        return parametersClass -> configure -> execute -> new Standard(parametersClass, configure, execute);
    }

    Optional<Class<? extends NodeParameters>> getParametersClass() {
        return Optional.ofNullable(m_parametersClass);
    }

    /** A model that configures and executes. */
    static final class Standard extends DefaultModel {

        final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> m_configure;

        final ExecuteConsumer m_execute;

        Standard(final Class<? extends NodeParameters> parametersClass,
            final ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure,
            final ExecuteConsumer execute) {
            super(parametersClass);
            m_configure = configure;
            m_execute = execute;
        }
    }

    /** Stage that requires the node's parameters. */
    public interface RequireModelParameters {

        /**
         * @param parametersClass class of the node's parameters
         * @return next stage
         */
        RequireConfigureOrRearrangeColumns parametersClass(Class<? extends NodeParameters> parametersClass);

        /** @return next stage, for a node without parameters */
        default RequireConfigureOrRearrangeColumns withoutParameters() {
            return parametersClass(null);
        }
    }

    /** Stage that requires how the node is configured. */
    public interface RequireConfigureOrRearrangeColumns {

        /**
         * @param configure computes the specs of the outputs
         * @return next stage
         */
        RequireExecute configure(ConfigureOrRearrangerConsumer<ConfigureInput, ConfigureOutput> configure);
    }

    /** Stage that requires what execution does. */
    public interface RequireExecute {

        /**
         * @param execute computes the outputs
         * @return the model
         */
        DefaultModel execute(ExecuteConsumer execute);
    }

    /**
     * Computes specs from an input.
     *
     * @param <I> the input
     * @param <O> takes the result
     */
    public interface ConfigureOrRearrangerConsumer<I, O> {

        /**
         * @param input what is known
         * @param output takes the result
         * @throws InvalidSettingsException if the node cannot run with its settings and input
         */
        void accept(I input, O output) throws InvalidSettingsException;
    }

    /** Computes outputs from inputs. */
    public interface ExecuteConsumer {

        /**
         * @param input parameters and data
         * @param output takes the results
         * @throws CanceledExecutionException if the user cancelled
         * @throws KNIMEException if something is wrong; its message is for the user
         */
        void accept(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException;
    }

    /** What is known at configuration. */
    public interface ConfigureInput {

        /**
         * @param <S> class of the node's parameters
         * @return the parameters; null for a node without
         */
        <S extends NodeParameters> S getParameters();

        /**
         * @param index of an input port
         * @param <S> its class
         * @return the spec there
         */
        <S extends PortObjectSpec> S getInPortSpec(int index);

        /**
         * @param portIndex index of an input port that is a table
         * @return the spec there
         */
        DataTableSpec getInTableSpec(int portIndex);
    }

    /** Takes the results of a configuration. */
    public interface ConfigureOutput {

        /**
         * @param index of an output port
         * @param spec the spec there; null where it depends on the data
         * @param <S> its class
         */
        <S extends PortObjectSpec> void setOutSpec(int index, S spec);

        /** @param message for the user */
        void setWarningMessage(String message);
    }

    /** What is there at execution. */
    public interface ExecuteInput {

        /**
         * @param <S> class of the node's parameters
         * @return the parameters; null for a node without
         */
        <S extends NodeParameters> S getParameters();

        /** @return makes tables, takes progress, tells when to stop */
        ExecutionContext getExecutionContext();

        /**
         * @param portIndex index of an input port
         * @param <D> its class
         * @return the object there
         */
        <D extends PortObject> D getInPortObject(int portIndex);

        /**
         * @param portIndex index of an input port that is a table
         * @return the table there
         */
        BufferedDataTable getInTable(int portIndex);
    }

    /** Takes the results of an execution. */
    public interface ExecuteOutput {

        /**
         * @param index of an output port
         * @param data the object there
         * @param <D> its class
         */
        <D extends PortObject> void setOutData(int index, D data);

        /**
         * @param data what the node's view is to see; saved with the workflow
         * @param <D> their class
         */
        @SuppressWarnings("unchecked")
        <D extends PortObject> void setInternalData(D... data);

        /** @param message for the user */
        void setWarningMessage(String message);
    }
}
