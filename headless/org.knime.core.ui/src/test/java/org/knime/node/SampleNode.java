/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.node;

import java.util.Map;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.webui.data.DataServiceException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.widget.choices.Label;

/** A declared node with one of everything. */
final class SampleNode {

    private SampleNode() {
    }

    enum Mode {
        @Label(value = "Mean & more", description = "The <i>mean</i>.")
        MEAN, @Label("Maximum")
        MAX
    }

    static final class Bound implements WidgetGroup, Persistable {

        @Widget(title = "Element", description = "Which.")
        String m_element = "Fe";
    }

    static final class Group implements WidgetGroup, Persistable {

        @Widget(title = "Nested", description = "In a group.")
        int m_nested;
    }

    static final class Parameters implements NodeParameters {

        @Widget(title = "Mode", description = "How.")
        Mode m_mode = Mode.MEAN;

        @Widget(title = "Rows", description = "At most, <b>if</b> any.")
        int m_rows = 3;

        Group m_group = new Group();

        @Widget(title = "Bounds", description = "All.")
        @ArrayWidget
        Bound[] m_bounds = {};

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_rows < 0) {
                throw new InvalidSettingsException("The number of rows is negative.");
            }
        }
    }

    static DefaultNode declare(final String fullDescription) {
        return DefaultNode.create().name("Sample").icon("sample.png").shortDescription("Passes a table.")
            .fullDescription(fullDescription).sinceVersion(5, 8, 0)
            .ports(p -> p.addInputTable("In", "What comes in.").addOutputTable("Out", "What goes <b>out</b>."))
            .model(m -> m.parametersClass(Parameters.class).configure((in, out) -> {
                final Parameters parameters = in.getParameters();
                if (in.getInTableSpec(0).getNumColumns() > parameters.m_rows) {
                    throw new InvalidSettingsException("There are too many columns.");
                }
                out.setWarningMessage("configured");
                out.setOutSpec(0, in.getInTableSpec(0));
            }).execute((in, out) -> {
                final BufferedDataTable table = in.getInTable(0);
                out.setOutData(0, table);
                out.setInternalData(table);
                out.setWarningMessage("executed in mode " + in.<Parameters> getParameters().m_mode);
            })) //
            .addView(v -> v.withoutParameters().description("Shows the rows.")
                .page(p -> p.fromFile().bundleClass(SampleNode.class).basePath("page")
                    .relativeFilePath("index.html")) //
                .initialData(d -> d.data(in -> {
                    if (in.getInternalPortObjects() == null) {
                        throw new DataServiceException("The node is not executed.");
                    }
                    return Map.of("rows", ((BufferedDataTable)in.getInternalPortObjects()[0]).size());
                })))
            .nodeType(NodeType.Learner).keywords("alloy", "hardness")
            .addExternalResource("https://example.org", "An example");
    }

    /** Makes the node. */
    public static final class Factory extends DefaultNodeFactory {

        /** As KNIME makes it. */
        public Factory() {
            super(declare("It <i>passes</i> a table &amp; nothing else."));
        }

        Factory(final DefaultNode node) {
            super(node);
        }
    }
}
