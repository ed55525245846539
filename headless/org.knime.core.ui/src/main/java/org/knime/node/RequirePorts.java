/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;

/**
 * Stage that requires the ports of a {@link DefaultNode}. Of the real one's dynamic ports, the stand-in has fixed
 * groups only.
 */
public interface RequirePorts {

    /**
     * @param ports adds the ports; the name of each is the identifier of its port group, so all have to differ
     * @return next stage
     */
    default RequireModel ports(final Consumer<PortsAdder> ports) {
        return dynamicPorts(groups -> ports.accept(new PortsAdder() {

            @Override
            public PortsAdder addInputPort(final String name, final String description, final PortType portType) {
                groups.addInputPortGroup(name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }

            @Override
            public PortsAdder addOutputPort(final String name, final String description, final PortType portType) {
                groups.addOutputPortGroup(name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }
        }));
    }

    /**
     * @param ports adds the port groups
     * @return next stage
     */
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

    /** Adds ports. */
    interface PortsAdder {

        /**
         * @param name of the port
         * @param description what comes in, as an XML fragment
         * @param portType its type
         * @return this
         */
        PortsAdder addInputPort(String name, String description, PortType portType);

        /**
         * @param name of the port
         * @param description what goes out, as an XML fragment
         * @param portType its type
         * @return this
         */
        PortsAdder addOutputPort(String name, String description, PortType portType);

        /**
         * @param name of the port
         * @param description what comes in, as an XML fragment
         * @return this
         */
        default PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        /**
         * @param name of the port
         * @param description what goes out, as an XML fragment
         * @return this
         */
        default PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }
    }

    /** Adds port groups. */
    interface DynamicPortsAdder {

        /**
         * @param groupId identifier of the group
         * @param groupConfiguration its ports
         * @return this
         */
        DynamicPortsAdder addInputPortGroup(String groupId,
            Function<RequirePortName, ConfigurablePort> groupConfiguration);

        /**
         * @param groupId identifier of the group
         * @param groupConfiguration its ports
         * @return this
         */
        DynamicPortsAdder addOutputPortGroup(String groupId,
            Function<RequirePortName, ConfigurablePort> groupConfiguration);
    }

    /** Stage that requires the name of a port group. */
    interface RequirePortName {

        /**
         * @param name of the group
         * @return next stage
         */
        RequirePortDescription name(String name);
    }

    /** Stage that requires the description of a port group. */
    interface RequirePortDescription {

        /**
         * @param description an XML fragment
         * @return next stage
         */
        RequireConfigurablePortMode description(String description);
    }

    /** Stage that requires the kind of a port group. */
    interface RequireConfigurablePortMode {

        /**
         * @param portType type of the one port of the group
         * @return the group
         */
        ConfigurablePort.FinalConfigurablePort fixed(PortType portType);
    }

    /** A port group. */
    sealed interface ConfigurablePort permits ConfigurablePort.FinalConfigurablePort {

        /** A port group of which all is said. */
        final class FinalConfigurablePort implements ConfigurablePort {

            /** Made by {@link RequireConfigurablePortMode#fixed}. */
            public FinalConfigurablePort() {
                // nothing more to say
            }
        }
    }
}
