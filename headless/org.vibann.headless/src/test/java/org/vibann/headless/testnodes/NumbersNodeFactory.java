/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Makes a table of numbers: a source node with settings of every kind. */
public final class NumbersNodeFactory extends DefaultNodeFactory {

    /** Settings, public for the reflection of the API. */
    public static final class Parameters implements NodeParameters {

        /** How the numbers grow. */
        public enum Growth {
            /** 0, 1, 2 … */
            LINEAR,
            /** 0, 1, 4 … */
            SQUARE
        }

        /** A nested setting. */
        public static final class Bound implements NodeParameters {
            @Widget(title = "Element", description = "A symbol.")
            String m_element = "Fe";

            @Widget(title = "Maximum", description = "In at.%.")
            double m_max = 100;
        }

        @Widget(title = "Rows", description = "How many rows: <b>0</b> or more.")
        int m_rows = 3;

        @Widget(title = "Step", description = "What the numbers are multiplied with.")
        double m_step = 0.5;

        @Widget(title = "Growth", description = "How they grow.")
        Growth m_growth = Growth.LINEAR;

        @Widget(title = "Seed", description = "Shown in a column.")
        long m_seed = 42;

        @Widget(title = "Warn", description = "Whether to warn.")
        boolean m_warn;

        @Widget(title = "Label", description = "Shown in a column; missing when not set.")
        Optional<String> m_label = Optional.empty();

        @Widget(title = "Elements", description = "Joined in a column.")
        String[] m_elements = {"Fe", "B"};

        Bound[] m_bounds = {new Bound()};

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_step == 0) {
                throw new InvalidSettingsException("With a step of 0 all numbers are the same; set another one.");
            }
        }
    }

    private static final DefaultNode NODE = DefaultNode.create().name("Numbers").icon("numbers.png")
        .shortDescription("Makes numbers.").fullDescription("<p>Makes numbers &amp; more.</p>").sinceVersion(5, 8, 0)
        .ports(p -> p.addOutputTable("Numbers", "The numbers."))
        .model(m -> m.parametersClass(Parameters.class).configure((i, o) -> {
            final Parameters parameters = i.getParameters();
            if (parameters.m_rows < 0) {
                throw new InvalidSettingsException("The number of rows is negative; set 0 or more.");
            }
            o.setOutSpec(0, spec());
        }).execute(NumbersNodeFactory::execute)).nodeType(NodeType.Source);

    /** For the node repository. */
    public NumbersNodeFactory() {
        super(NODE);
    }

    private static DataTableSpec spec() {
        return new DataTableSpecCreator().addColumns(new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("seed", IntCell.TYPE).createSpec(),
            new DataColumnSpecCreator("label, \"quoted\"", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("elements", StringCell.TYPE).createSpec()).createSpec();
    }

    private static void execute(final ExecuteInput i, final ExecuteOutput o) {
        final Parameters p = i.getParameters();
        final var container = i.getExecutionContext().createDataContainer(spec());
        for (int row = 0; row < p.m_rows; row++) {
            final double x = p.m_growth == Parameters.Growth.SQUARE ? (double)row * row : row;
            final DataCell label =
                p.m_label.<DataCell>map(StringCell::new).orElseGet(() -> new MissingCell("no label"));
            container.addRowToTable(new DefaultRow(RowKey.createRowKey((long)row), new DoubleCell(x * p.m_step),
                new IntCell((int)p.m_seed), label,
                new StringCell(
                    String.join(" ", p.m_elements) + "\n" + p.m_bounds[0].m_element + p.m_bounds[0].m_max)));
        }
        container.close();
        if (p.m_warn) {
            o.setWarningMessage("These numbers are made up.");
        }
        o.setOutData(0, container.getTable());
    }
}
