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

    public PortType[] getConfiguredPorts() {
        return m_added.toArray(new PortType[0]);
    }

    @Override
    public PortType[] getInputPorts() {
        return m_inputs ? all() : new PortType[0];
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_outputs ? all() : new PortType[0];
    }
}
