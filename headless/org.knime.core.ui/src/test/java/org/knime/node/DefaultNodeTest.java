/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode.RequireModel;

class DefaultNodeTest {

    private static RequireModel ports(final java.util.function.Consumer<RequirePorts.PortsAdder> ports) {
        return DefaultNode.create().name("n").icon("i").shortDescription("s").fullDescription("f").sinceVersion(5, 8, 0)
            .ports(ports);
    }

    private static DefaultNode node(final java.util.function.Consumer<RequirePorts.PortsAdder> ports) {
        return ports(ports).model(m -> m.withoutParameters().configure((i, o) -> {
        }).execute((i, o) -> {
        }));
    }

    @Test
    void infersTheTypeFromThePorts() {
        assertThat(node(p -> p.addOutputTable("Out", "d")).getNodeType()).isEqualTo(NodeType.Source);
        assertThat(node(p -> p.addInputTable("In", "d")).getNodeType()).isEqualTo(NodeType.Sink);
        assertThat(node(p -> p.addInputTable("In", "d").addOutputTable("Out", "d")).getNodeType())
            .isEqualTo(NodeType.Manipulator);
        assertThat(node(p -> p.addOutputTable("Out", "d")).nodeType(NodeType.Learner).getNodeType())
            .isEqualTo(NodeType.Learner);
    }

    @Test
    void takesOptionsOnce() {
        final var node = SampleNode.declare("f");
        assertThatThrownBy(() -> node.nodeType(NodeType.Sink)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> node.keywords("again")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> node.addView(v -> null)).isInstanceOf(UnsupportedOperationException.class);
        final var other = node(p -> p.addOutputTable("Out", "d"));
        assertThatThrownBy(() -> other.keywords("a", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsPortsInOrder() {
        assertThat(SampleNode.declare("f").getPorts()).extracting(DefaultPort::id).containsExactly("In", "Out");
    }

    @Test
    void refusesTwoPortsOfOneName() {
        final var node = node(p -> p.addInputTable("Alloys", "d").addOutputTable("Alloys", "d"));
        final var factory = new SampleNode.Factory(node);
        assertThatThrownBy(factory::createNodeCreationConfig).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("already exists");
    }
}
