/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters.updates;

import java.util.function.Supplier;

import org.knime.node.parameters.NodeParametersInput;

/**
 * Computes something that the dialog shows: a value, choices, a default, a message. Has a constructor without
 * arguments.
 *
 * @param <S> what it computes
 */
public interface StateProvider<S> {

    /**
     * Declares when and from what it computes.
     *
     * @param initializer of the dialog
     */
    void init(StateProviderInitializer initializer);

    /**
     * @param parametersInput the node's input
     * @return the computed state
     */
    S computeState(NodeParametersInput parametersInput);

    /** With which a provider declares its triggers and dependencies. Implemented by the dialog. */
    interface StateProviderInitializer {

        /**
         * Computes whenever the parameter changes.
         *
         * @param ref reference of the parameter
         * @param <T> its type
         * @return gives its value when computing
         */
        <T> Supplier<T> computeFromValueSupplier(Class<? extends ParameterReference<T>> ref);

        /**
         * @param ref reference of a parameter
         * @param <T> its type
         * @return gives its value when computing
         */
        <T> Supplier<T> getValueSupplier(Class<? extends ParameterReference<T>> ref);

        /**
         * Computes whenever the parameter changes.
         *
         * @param id reference of the parameter
         * @param <T> its type
         */
        <T> void computeOnValueChange(Class<? extends ParameterReference<T>> id);

        /**
         * Computes whenever another provider has computed.
         *
         * @param stateProviderClass the other provider
         * @param <T> what that computes
         * @return gives its state when computing
         */
        <T> Supplier<T> computeFromProvidedState(Class<? extends StateProvider<T>> stateProviderClass);

        /**
         * Computes when a button is pressed.
         *
         * @param ref reference of the button
         */
        void computeOnButtonClick(Class<? extends ButtonReference> ref);

        /** Computes before the dialog opens. */
        void computeBeforeOpenDialog();

        /** Computes once the dialog is open. */
        void computeAfterOpenDialog();

        /** @return the node's input */
        NodeParametersInput getNodeParametersInput();
    }
}
