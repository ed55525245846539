/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;

/** Makes, saves and loads the parameters of nodes. */
public final class NodeParametersUtil {

    private NodeParametersUtil() {
    }

    /**
     * @param specs at the node's input ports; null at a port that is not connected
     * @return the input that defaults are computed from
     */
    public static NodeParametersInput createDefaultNodeSettingsContext(final PortObjectSpec[] specs) {
        return new SpecsInput(specs.clone());
    }

    /**
     * @param clazz class of the parameters
     * @param <S> the class
     * @return the defaults that do not depend on an input
     */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz) {
        return Instances.create(clazz);
    }

    /**
     * @param clazz class of the parameters
     * @param specs at the node's input ports; null at a port that is not connected
     * @param <S> the class
     * @return the defaults
     */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz, final PortObjectSpec[] specs) {
        return createSettings(clazz, createDefaultNodeSettingsContext(specs));
    }

    /**
     * @param clazz class of the parameters
     * @param context the node's input
     * @param <S> the class
     * @return the defaults, by the constructor that takes an input where there is one
     */
    public static <S extends NodeParameters> S createSettings(final Class<S> clazz,
        final NodeParametersInput context) {
        return Instances.create(clazz, context);
    }

    /**
     * @param settings what was saved; keys that no field has are ignored
     * @param clazz class of the parameters
     * @param <S> the class
     * @return the parameters
     * @throws InvalidSettingsException if a key is missing or has a wrong type or value
     */
    public static <S extends NodeParameters> S loadSettings(final NodeSettingsRO settings, final Class<S> clazz)
        throws InvalidSettingsException {
        return clazz.cast(FieldPersistence.load(clazz, settings));
    }

    /**
     * @param settingsClass class of the parameters
     * @param settingsObject the parameters
     * @param settings where to save them
     */
    public static void saveSettings(final Class<? extends NodeParameters> settingsClass,
        final NodeParameters settingsObject, final NodeSettingsWO settings) {
        if (!settingsClass.isInstance(settingsObject)) {
            throw new IllegalArgumentException(
                "The provided settingsObject is not an instance of the provided settingsClass.");
        }
        FieldPersistence.save(settingsObject, settings);
    }
}
