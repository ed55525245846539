/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.testnodes;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** A model: the mean of a column. */
public final class MeanPortObject extends AbstractSimplePortObject {

    /** Its port type, registered in plugin.xml. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(MeanPortObject.class);

    /** Serializer of the model. */
    public static final class Serializer extends AbstractSimplePortObjectSerializer<MeanPortObject> {
    }

    private MeanPortObjectSpec m_spec;

    private double m_mean;

    /** For the serializer. */
    public MeanPortObject() {
        this(new MeanPortObjectSpec(), 0);
    }

    MeanPortObject(final MeanPortObjectSpec spec, final double mean) {
        m_spec = spec;
        m_mean = mean;
    }

    /** @return the mean */
    public double mean() {
        return m_mean;
    }

    @Override
    public MeanPortObjectSpec getSpec() {
        return m_spec;
    }

    @Override
    public String getSummary() {
        return "mean " + m_mean;
    }

    @Override
    protected void save(final ModelContentWO model, final ExecutionMonitor exec) {
        model.addDouble("mean", m_mean);
    }

    @Override
    protected void load(final ModelContentRO model, final PortObjectSpec spec, final ExecutionMonitor exec)
        throws InvalidSettingsException {
        m_spec = (MeanPortObjectSpec)spec;
        m_mean = model.getDouble("mean");
    }
}
