/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.node.parameters.NodeParameters;

/** A node model whose settings are {@link NodeParameters}. */
abstract class ParametersNodeModel extends NodeModel {

    private final Class<? extends NodeParameters> m_parametersClass;

    private NodeParameters m_parameters;

    ParametersNodeModel(final PortType[] inputs, final PortType[] outputs, final DefaultNode node) {
        super(inputs, outputs);
        m_parametersClass = node.getModel().getParametersClass().orElse(null);
    }

    /** @return the parameters, null for a node without and before there are any */
    @SuppressWarnings("unchecked")
    final <S extends NodeParameters> S parameters() {
        return (S)m_parameters;
    }

    /** Makes defaults where no settings were loaded: a node that was just added has none. */
    final void createParametersIfAbsent(final PortObjectSpec[] specs) throws InvalidSettingsException {
        if (m_parametersClass != null && m_parameters == null) {
            m_parameters = NodeParametersUtil.createSettings(m_parametersClass, specs);
            m_parameters.validate();
        }
    }

    @Override
    protected final void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (m_parametersClass != null) {
            NodeParametersUtil.loadSettings(settings, m_parametersClass).validate();
        }
    }

    @Override
    protected final void loadValidatedSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (m_parametersClass != null) {
            m_parameters = NodeParametersUtil.loadSettings(settings, m_parametersClass);
        }
    }

    @Override
    protected final void saveSettingsTo(final NodeSettingsWO settings) {
        if (m_parametersClass != null) {
            NodeParametersUtil.saveSettings(m_parametersClass, Optional.ofNullable(m_parameters)
                .orElseGet(() -> NodeParametersUtil.createSettings(m_parametersClass)), settings);
        }
    }
}
