/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.context.ports;

import org.knime.core.node.port.PortType;

/** A group of ports that users can add to. */
public interface ExtendablePortGroup extends ConfigurablePortGroup {
    /** @return the ports that are always there */
    PortType[] getFixedPorts();

    /** @return the ports that were added */
    PortType[] getConfiguredPorts();

    /** @return whether ports were added */
    boolean hasConfiguredPorts();

    /** @return whether a port can be added */
    boolean canAddPort();

    /** @param pType the type of a port to add */
    void addPort(PortType pType);

    /** @return the type of the port that was removed */
    PortType removeLastPort();
}
