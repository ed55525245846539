/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.node.context.ports.ExtendablePortGroup;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Ports that users can add to, up to a number. */
final class ExtendableGroup implements ExtendablePortGroup {
    private static final String CFG_PORT = "port_";

    private final boolean m_inputs;

    private final boolean m_outputs;

    private final PortType[] m_fixed;

    private final PortType[] m_supported;

    private final int m_max;

    private final List<PortType> m_added = new ArrayList<>();

    ExtendableGroup(final boolean inputs, final boolean outputs, final PortType[] fixed, final PortType[] added,
        final PortType[] supported, final int max) {
        if (supported.length == 0) {
            throw new IllegalArgumentException("The supported port types have to contain at least one element");
        }
        m_inputs = inputs;
        m_outputs = outputs;
        m_fixed = fixed.clone();
        m_supported = supported.clone();
        m_max = max;
        m_added.addAll(List.of(added));
    }

    private PortType[] all() {
        return Stream.concat(Stream.of(m_fixed), m_added.stream()).toArray(PortType[]::new);
    }

    @Override
    public PortGroupConfiguration copy() {
        return new ExtendableGroup(m_inputs, m_outputs, m_fixed, getConfiguredPorts(), m_supported, m_max);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        for (int i = 0; i < m_added.size(); i++) {
            m_added.get(i).save(settings.addNodeSettings(CFG_PORT + i));
        }
    }

    @Override
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        m_added.clear();
        for (int i = 0; settings.containsKey(CFG_PORT + i); i++) {
            m_added.add(PortType.load(settings.getNodeSettings(CFG_PORT + i)));
        }
    }

    @Override
    public PortType[] getSupportedPortTypes() {
        return m_supported.clone();
    }

    @Override
    public PortType[] getFixedPorts() {
        return m_fixed.clone();
    }

    @Override
    public PortType[] getConfiguredPorts() {
        return m_added.toArray(new PortType[0]);
    }

    @Override
    public boolean hasConfiguredPorts() {
        return !m_added.isEmpty();
    }

    @Override
    public boolean canAddPort() {
        return m_added.size() < m_max;
    }

    @Override
    public void addPort(final PortType pType) {
        if (!canAddPort() || !List.of(m_supported).contains(pType)) {
            throw new IllegalArgumentException("A port of type " + pType.getName() + " cannot be added");
        }
        m_added.add(pType);
    }

    @Override
    public PortType removeLastPort() {
        return m_added.remove(m_added.size() - 1);
    }

    @Override
    public PortType[] getInputPorts() {
        return m_inputs ? all() : new PortType[0];
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_outputs ? all() : new PortType[0];
    }

    @Override
    public boolean definesInputPorts() {
        return m_inputs;
    }

    @Override
    public boolean definesOutputPorts() {
        return m_outputs;
    }
}
