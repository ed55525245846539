/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import java.util.concurrent.locks.LockSupport;

import org.knime.core.node.CanceledExecutionException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Takes its time and can be cancelled. */
public final class SlowNodeFactory extends DefaultNodeFactory {

    /** Settings, public for the reflection of the API. */
    public static final class Parameters implements NodeParameters {
        @Widget(title = "Steps", description = "Steps of 10 ms.")
        int m_steps = 6000;
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Slow").icon("slow.png")
        .shortDescription("Is slow.").fullDescription("Is slow.").sinceVersion(5, 8, 0)
        .ports(p -> p.addInputTable("Data", "Any table.").addOutputTable("Same", "The same table."))
        .model(m -> m.parametersClass(Parameters.class).configure((i, o) -> o.setOutSpec(0, i.getInTableSpec(0)))
            .execute(SlowNodeFactory::execute));

    /** For the node repository. */
    public SlowNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput i, final ExecuteOutput o) throws CanceledExecutionException {
        final int steps = i.<Parameters>getParameters().m_steps;
        for (int step = 0; step < steps; step++) {
            final int shown = step;
            i.getExecutionContext().setProgress((double)step / steps, () -> "step " + shown);
            i.getExecutionContext().checkCanceled();
            LockSupport.parkNanos(10_000_000);
        }
        o.setOutData(0, i.getInTable(0));
    }
}
