/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node.parameters;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** What is known about a node's ports when defaults or dialog choices are computed. */
public interface NodeParametersInput {

    /** @return the types of the input ports, in order */
    PortType[] getInPortTypes();

    /** @return the types of the output ports, in order; null where they are not known */
    PortType[] getOutPortTypes();

    /** @return the specs at the input ports; null at a port that is not connected or not yet configured */
    PortObjectSpec[] getInPortSpecs();

    /**
     * @param portIndex index of an input port
     * @return the spec there, empty where there is none
     */
    Optional<PortObjectSpec> getInPortSpec(int portIndex);

    /** @return the specs of all input ports as table specs; null where there is none or where it is another kind */
    DataTableSpec[] getInTableSpecs();

    /**
     * @param portIndex index of an input port
     * @return the table spec there, empty where there is none
     */
    Optional<DataTableSpec> getInTableSpec(int portIndex);

    /** @return the objects at the input ports; null where there is none yet */
    PortObject[] getInPortObjects();

    /**
     * @param portIndex index of an input port
     * @return the object there, empty where there is none yet
     */
    Optional<PortObject> getInPortObject(int portIndex);

    /** @return the tables at the input ports; null where there is none yet */
    BufferedDataTable[] getInTables();

    /**
     * @param portIndex index of an input port
     * @return the table there, empty where there is none yet
     */
    Optional<BufferedDataTable> getInTable(int portIndex);
}
