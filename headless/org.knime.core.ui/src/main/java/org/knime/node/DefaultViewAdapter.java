/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.Optional;
import java.util.function.Supplier;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortObject;
import org.knime.core.webui.data.InitialDataService;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.knime.core.webui.node.view.NodeView;
import org.knime.node.DefaultView.ViewInput;
import org.knime.node.parameters.NodeParameters;

/** Makes a node's view of a {@link DefaultView}. */
final class DefaultViewAdapter implements NodeView, ViewInput {

    private final DefaultView m_view;

    private final Supplier<PortObject[]> m_internalData;

    private NodeParameters m_parameters;

    DefaultViewAdapter(final DefaultView view, final Supplier<PortObject[]> internalData) {
        m_view = view;
        m_internalData = internalData;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> Optional<InitialDataService<D>> createInitialDataService() {
        return m_view.createInitialDataService(this).map(service -> (InitialDataService<D>)service);
    }

    @Override
    public void validateSettings(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var parametersClass = m_view.getParametersClass();
        if (parametersClass.isPresent()) {
            NodeParametersUtil.loadSettings(settings, parametersClass.get()).validate();
        }
    }

    @Override
    public void loadValidatedSettingsFrom(final NodeSettingsRO settings) {
        final var parametersClass = m_view.getParametersClass();
        if (parametersClass.isPresent()) {
            try {
                m_parameters = NodeParametersUtil.loadSettings(settings, parametersClass.get());
            } catch (InvalidSettingsException e) {
                throw new IllegalStateException("The view's settings were not validated: " + e.getMessage(), e);
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends NodeParameters> S getParameters() {
        return (S)m_parameters;
    }

    @Override
    public PortObject[] getInternalPortObjects() {
        return m_internalData.get();
    }
}
