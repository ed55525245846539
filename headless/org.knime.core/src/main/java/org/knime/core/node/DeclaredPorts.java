/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.knime.core.node.context.ports.ExtendablePortGroup;
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
    public void loadSettingsFrom(final NodeSettingsRO settings) throws InvalidSettingsException {
        for (final Map.Entry<String, PortGroupConfiguration> group : m_groups.entrySet()) {
            if (settings.containsKey(group.getKey())) {
                group.getValue().loadSettingsFrom(settings.getNodeSettings(group.getKey()));
            }
        }
    }

    @Override
    public PortType[] getInputPorts() {
        return m_groups.values().stream().flatMap(g -> Stream.of(g.getInputPorts())).toArray(PortType[]::new);
    }

    @Override
    public PortType[] getOutputPorts() {
        return m_groups.values().stream().flatMap(g -> Stream.of(g.getOutputPorts())).toArray(PortType[]::new);
    }

    @Override
    public Map<String, int[]> getInputPortLocation() {
        return locations(PortGroupConfiguration::definesInputPorts, PortGroupConfiguration::getInputPorts);
    }

    @Override
    public Map<String, int[]> getOutputPortLocation() {
        return locations(PortGroupConfiguration::definesOutputPorts, PortGroupConfiguration::getOutputPorts);
    }

    private Map<String, int[]> locations(final Predicate<PortGroupConfiguration> defines,
        final Function<PortGroupConfiguration, PortType[]> ports) {
        final Map<String, int[]> locations = new LinkedHashMap<>();
        int next = 0;
        for (final Map.Entry<String, PortGroupConfiguration> group : m_groups.entrySet()) {
            if (defines.test(group.getValue())) {
                final int end = next + ports.apply(group.getValue()).length;
                locations.put(group.getKey(), IntStream.range(next, end).toArray());
                next = end;
            }
        }
        return locations;
    }

    @Override
    public List<String> getPortGroupNames() {
        return new ArrayList<>(m_groups.keySet());
    }

    @Override
    public Map<String, ExtendablePortGroup> getExtendablePorts() {
        final Map<String, ExtendablePortGroup> extendable = new LinkedHashMap<>();
        m_groups.forEach((id, group) -> {
            if (group instanceof ExtendablePortGroup known) {
                extendable.put(id, known);
            }
        });
        return extendable;
    }

    @Override
    public PortGroupConfiguration getGroup(final String grpName) {
        final PortGroupConfiguration group = m_groups.get(grpName);
        if (group == null) {
            throw new NoSuchElementException("There is no group called '" + grpName + "'");
        }
        return group;
    }
}
