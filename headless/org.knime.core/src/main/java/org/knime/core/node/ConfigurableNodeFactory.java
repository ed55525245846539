/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.context.ModifiableNodeCreationConfiguration;
import org.knime.core.node.context.NodeCreationConfiguration;
import org.knime.core.node.context.ports.ModifiablePortsConfiguration;
import org.knime.core.node.context.ports.PortGroupConfiguration;
import org.knime.core.node.port.PortType;

/**
 * A node factory whose ports are declared in groups.
 *
 * @param <T> the class of the model
 */
public abstract class ConfigurableNodeFactory<T extends NodeModel> extends NodeFactory<T> {
    /** A factory that reads its description at once. */
    protected ConfigurableNodeFactory() {
        this(false);
    }

    /** @param lazyInitialization whether {@link #init()} reads the description later */
    protected ConfigurableNodeFactory(final boolean lazyInitialization) {
        super(lazyInitialization);
    }

    /** @return the ports as they are at first */
    public final ModifiableNodeCreationConfiguration createNodeCreationConfig() {
        return new ModifiableNodeCreationConfiguration(
            createPortsConfigBuilder().map(PortsConfigurationBuilder::build).orElse(null));
    }

    /** @return declares the ports; empty for a node without ports */
    protected abstract Optional<PortsConfigurationBuilder> createPortsConfigBuilder();

    @Override
    protected abstract T createNodeModel(NodeCreationConfiguration creationConfig);

    /** @throws UnsupportedOperationException always: a model needs its ports
     * @deprecated as in KNIME */
    @Override
    @Deprecated
    public T createNodeModel() {
        throw new UnsupportedOperationException("Method invocation not supported by ConfigurableNodeFactory");
    }

    /** Declares the ports of a node, in groups of which each has its own id. */
    protected static final class PortsConfigurationBuilder {
        private static final int MANY = Integer.MAX_VALUE;

        private final Map<String, PortGroupConfiguration> m_groups = new LinkedHashMap<>();

        /** No ports. */
        public PortsConfigurationBuilder() {
        }

        private void add(final String id, final PortGroupConfiguration group) {
            if (m_groups.containsKey(id)) {
                throw new IllegalArgumentException("A port group with the given name already exists");
            }
            if (id == null || id.isEmpty()) {
                throw new IllegalArgumentException("The group identifier has to contain at least one character");
            }
            m_groups.put(id, group);
        }

        private ModifiablePortsConfiguration build() {
            return new DeclaredPorts(m_groups);
        }

        /**
         * Adds inputs that never change.
         *
         * @param pGrpId the id of the group
         * @param portTypes the types of the ports
         */
        public void addFixedInputPortGroup(final String pGrpId, final PortType... portTypes) {
            add(pGrpId, new FixedPortGroup(true, false, portTypes));
        }

        /**
         * Adds inputs of which there is any number.
         *
         * @param pGrpId the id of the group
         * @param staticPorts the ports that are always there
         * @param supportedPortTypes the types that users can choose
         */
        public void addExtendableInputPortGroup(final String pGrpId, final PortType[] staticPorts,
            final PortType... supportedPortTypes) {
            add(pGrpId, new ExtendableGroup(true, false, staticPorts, new PortType[0], supportedPortTypes, MANY));
        }

        /**
         * Adds outputs that never change.
         *
         * @param pGrpId the id of the group
         * @param portTypes the types of the ports
         */
        public void addFixedOutputPortGroup(final String pGrpId, final PortType... portTypes) {
            add(pGrpId, new FixedPortGroup(false, true, portTypes));
        }
    }
}
