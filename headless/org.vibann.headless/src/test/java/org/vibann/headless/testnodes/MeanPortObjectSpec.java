/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;

/** Spec of {@link MeanPortObject}: the column that the mean is of. */
public final class MeanPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Serializer of the spec. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<MeanPortObjectSpec> {
    }

    private String m_column;

    /** For the serializer. */
    public MeanPortObjectSpec() {
        this("");
    }

    MeanPortObjectSpec(final String column) {
        m_column = column;
    }

    String column() {
        return m_column;
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addString("column", m_column);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        m_column = model.getString("column");
    }
}
