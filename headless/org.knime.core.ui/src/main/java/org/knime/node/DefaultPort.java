/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.RequirePortName;

/** A declared port of a {@link DefaultNode}. */
record DefaultPort(String id, String name, String description, PortType type, boolean isInput) {

    /** @return the ports that a node declares, in the order of declaration */
    static List<DefaultPort> declaredBy(final Consumer<DynamicPortsAdder> ports) {
        final var collected = new ArrayList<DefaultPort>();
        ports.accept(new DynamicPortsAdder() {

            @Override
            public DynamicPortsAdder addInputPortGroup(final String groupId,
                final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
                groupConfiguration.apply(group(groupId, true));
                return this;
            }

            @Override
            public DynamicPortsAdder addOutputPortGroup(final String groupId,
                final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
                groupConfiguration.apply(group(groupId, false));
                return this;
            }

            private RequirePortName group(final String id, final boolean isInput) {
                return name -> description -> type -> {
                    collected.add(new DefaultPort(id, name, description, type, isInput));
                    return new ConfigurablePort.FinalConfigurablePort();
                };
            }
        });
        return List.copyOf(collected);
    }
}
