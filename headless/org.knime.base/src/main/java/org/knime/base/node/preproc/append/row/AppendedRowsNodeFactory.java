/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.base.node.preproc.append.row;

import java.util.Optional;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ConfigurableNodeFactory;
import org.knime.core.node.NodeDescription;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.port.PortType;

/**
 * Stand-in for KNIME's node <i>Concatenate</i>, which workflows name by this class: so that those that use it run
 * without KNIME. It has the node's ports and settings with their meaning, for two tables.
 */
public class AppendedRowsNodeFactory extends ConfigurableNodeFactory<AppendedRowsNodeModel> {

    /** Called by whoever loads a workflow. */
    public AppendedRowsNodeFactory() {
        // nothing to set
    }

    @Override
    protected Optional<PortsConfigurationBuilder> createPortsConfigBuilder() {
        final var ports = new PortsConfigurationBuilder();
        ports.addExtendableInputPortGroup("input", new PortType[]{BufferedDataTable.TYPE, BufferedDataTable.TYPE},
            BufferedDataTable.TYPE);
        ports.addFixedOutputPortGroup("Concatenated tables", BufferedDataTable.TYPE);
        return Optional.of(ports);
    }

    @Override
    protected NodeDescription createNodeDescription() {
        return new ConcatenateDescription();
    }

    @Override
    protected AppendedRowsNodeModel createNodeModel(final NodeCreationConfiguration creationConfig) {
        return new AppendedRowsNodeModel();
    }
}
