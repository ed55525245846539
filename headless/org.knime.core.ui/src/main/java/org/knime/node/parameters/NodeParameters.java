/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;

/**
 * The parameters of a node: each field is a persisted value and, with {@link Widget}, an element of the dialog.
 * An implementing class has a constructor without arguments and may have one that takes a
 * {@link NodeParametersInput} for defaults that depend on the input.
 */
public interface NodeParameters extends Persistable, WidgetGroup {

    /**
     * Checks the values against each other, without regard to the input. Called when settings are loaded and on new
     * defaults; so the defaults have to pass.
     *
     * @throws InvalidSettingsException if the node cannot run with these values
     */
    default void validate() throws InvalidSettingsException {
        // everything is allowed unless a node says otherwise
    }
}
