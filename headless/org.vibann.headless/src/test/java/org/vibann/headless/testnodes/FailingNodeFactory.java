/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.message.Message;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Fails, where its settings say. */
public final class FailingNodeFactory extends DefaultNodeFactory {

    /** Settings, public for the reflection of the API. */
    public static final class Parameters implements NodeParameters {
        /** Where to fail. */
        public enum Where {
            /** While the settings are checked. */
            CONFIGURE,
            /** While the node runs, as a node should. */
            EXECUTE,
            /** While the node runs, as a node should not. */
            BUG
        }

        @Widget(title = "Where", description = "Where to fail.")
        Where m_where = Where.EXECUTE;
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Failing").icon("failing.png")
        .shortDescription("Fails.").fullDescription("Fails.").sinceVersion(5, 8, 0)
        .ports(p -> p.addInputTable("Data", "Any table.").addOutputTable("Same", "The same table."))
        .model(m -> m.parametersClass(Parameters.class).configure((i, o) -> {
            if (i.<Parameters>getParameters().m_where == Parameters.Where.CONFIGURE) {
                throw new InvalidSettingsException("These settings cannot work.");
            }
            o.setOutSpec(0, i.getInTableSpec(0));
        }).execute((i, o) -> {
            if (i.<Parameters>getParameters().m_where == Parameters.Where.BUG) {
                throw new IllegalStateException("a state that should not be");
            }
            throw KNIMEException.of(Message.fromSummaryWithResolution("It did not work.", "Try another node."));
        }));

    /** For the node repository. */
    public FailingNodeFactory() {
        super(NODE);
    }
}
