/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node.context.ports;

import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;

/** The ports of a node, by group. */
public interface PortsConfiguration {
    /** @return the types of the inputs */
    PortType[] getInputPorts();

    /** @return the types of the outputs */
    PortType[] getOutputPorts();

    /** @return the places of the inputs of each group, from 0 */
    Map<String, int[]> getInputPortLocation();

    /** @return the places of the outputs of each group, from 0 */
    Map<String, int[]> getOutputPortLocation();

    /** @return the ids of the groups */
    List<String> getPortGroupNames();
}
