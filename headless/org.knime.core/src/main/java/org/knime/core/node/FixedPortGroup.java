/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** Ports that never change. */
final class FixedPortGroup implements PortGroupConfiguration {
    private final boolean m_inputs;

    private final boolean m_outputs;

    private final PortType[] m_types;

    FixedPortGroup(final boolean inputs, final boolean outputs, final PortType... types) {
        if (types.length == 0) {
            throw new IllegalArgumentException("At least one static port type has to be set");
        }
        m_inputs = inputs;
        m_outputs = outputs;
        m_types = types.clone();
    }

    @Override
    public PortGroupConfiguration copy() {
        return this;
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        // nothing can change
    }

    @Override
    public PortType[] getInputPorts() {
        return m_inputs ? m_types.clone() : new PortType[0];
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_outputs ? m_types.clone() : new PortType[0];
    }
}
