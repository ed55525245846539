/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.table;

import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;

/**
 * Which columns of a table of measured alloys hold target and load, in nodes that learn from it. A superclass and not
 * nested, because the keys of its settings are beside those of the node.
 */
public abstract class MeasuredTableParameters implements NodeParameters {

    /** The first section of the dialog. */
    @Section(title = "Columns")
    public interface ColumnsSection {
    }

    /** The target. */
    @Layout(ColumnsSection.class)
    @Widget(title = "Target column", description = """
            The measured property to learn, for example the Vickers hardness HV. Any number column will do.
            """)
    @ChoicesProvider(NumberColumns.class)
    public String m_targetColumn = ColumnDefaults.TARGET;

    /** The load. */
    @Layout(ColumnsSection.class)
    @Widget(title = "Load column", description = """
            The indentation load in newton, greater than 0. Give it where the target is a hardness, which depends on the
            load. Switch off for targets that know no load.
            """)
    @ChoicesProvider(NumberColumns.class)
    @OptionalWidget(defaultProvider = DefaultLoadColumn.class)
    public Optional<String> m_loadColumn = Optional.of(ColumnDefaults.LOAD);

    /** The usual columns. */
    protected MeasuredTableParameters() {
        // defaults as above
    }

    /** @param input what is connected, whose columns are proposed */
    protected MeasuredTableParameters(final NodeParametersInput input) {
        final Optional<DataTableSpec> spec = input.getInTableSpec(0);
        if (spec.isPresent()) {
            m_loadColumn = ColumnDefaults.load(spec.get());
            m_targetColumn = ColumnDefaults.target(spec.get()).orElse(ColumnDefaults.TARGET);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        IntegerBound.check(this);
        if (m_loadColumn.isPresent() && m_loadColumn.get().equals(m_targetColumn)) {
            throw new InvalidSettingsException("\"" + m_targetColumn
                + "\" is chosen as target and as load column. Choose two different columns.");
        }
    }
}
