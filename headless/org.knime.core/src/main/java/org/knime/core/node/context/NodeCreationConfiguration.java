/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.context;

import java.util.Optional;

import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortsConfiguration;

/** What a node is made with: its ports. */
public class NodeCreationConfiguration {
    private final ModifiablePortsConfiguration m_ports;

    /** @param portConfig the ports, null for none */
    protected NodeCreationConfiguration(final ModifiablePortsConfiguration portConfig) {
        m_ports = portConfig;
    }

    /** @return the ports */
    public Optional<? extends PortsConfiguration> getPortConfig() {
        return getModifiablePortConfig();
    }

    /** @return the ports */
    protected Optional<ModifiablePortsConfiguration> getModifiablePortConfig() {
        return Optional.ofNullable(m_ports);
    }
}
