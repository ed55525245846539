/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/** The ports of a node, in the order of their groups. */
final class DeclaredPorts implements ModifiablePortsConfiguration {
    private final Map<String, PortGroupConfiguration> m_groups;

    DeclaredPorts(final Map<String, PortGroupConfiguration> groups) {
        m_groups = new LinkedHashMap<>(groups);
    }

    @Override
    public ModifiablePortsConfiguration copy() {
        final Map<String, PortGroupConfiguration> copies = new LinkedHashMap<>();
        m_groups.forEach((id, group) -> copies.put(id, group.copy()));
        return new DeclaredPorts(copies);
    }

    @Override
    public void saveSettingsTo(final NodeSettingsWO settings) {
        m_groups.forEach((id, group) -> group.saveSettingsTo(settings.addNodeSettings(id)));
    }

    @Override
    public PortType[] getInputPorts() {
        return m_groups.values().stream().flatMap(g -> Stream.of(g.getInputPorts())).toArray(PortType[]::new);
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_groups.values().stream().flatMap(g -> Stream.of(g.getOutputPorts())).toArray(PortType[]::new);
    }
}
