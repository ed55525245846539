/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.Arrays;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.node.parameters.NodeParametersInput;

/** An input of which only the specs are known. */
final class SpecsInput implements NodeParametersInput {

    private final PortObjectSpec[] m_specs;

    SpecsInput(final PortObjectSpec[] specs) {
        m_specs = specs;
    }

    /** KNIME asks the node in its workflow for the types; here is none, and a guess would be another answer. */
    @Override
    public PortType[] getInPortTypes() {
        throw new UnsupportedOperationException("Types of ports are known in KNIME only; ask for the specs");
    }

    @Override
    public PortType[] getOutPortTypes() {
        return getInPortTypes();
    }

    @Override
    public PortObjectSpec[] getInPortSpecs() {
        return m_specs.clone();
    }

    @Override
    public Optional<PortObjectSpec> getInPortSpec(final int portIndex) {
        return Optional.ofNullable(m_specs[portIndex]);
    }

    @Override
    public DataTableSpec[] getInTableSpecs() {
        return Arrays.stream(m_specs).map(spec -> spec instanceof DataTableSpec table ? table : null)
            .toArray(DataTableSpec[]::new);
    }

    @Override
    public Optional<DataTableSpec> getInTableSpec(final int portIndex) {
        return Optional.ofNullable(getInTableSpecs()[portIndex]);
    }

    @Override
    public PortObject[] getInPortObjects() {
        return new PortObject[m_specs.length];
    }

    @Override
    public Optional<PortObject> getInPortObject(final int portIndex) {
        return Optional.empty();
    }

    @Override
    public BufferedDataTable[] getInTables() {
        return new BufferedDataTable[m_specs.length];
    }

    @Override
    public Optional<BufferedDataTable> getInTable(final int portIndex) {
        return Optional.empty();
    }
}
