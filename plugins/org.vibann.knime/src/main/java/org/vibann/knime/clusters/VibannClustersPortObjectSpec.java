/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusters;

import java.util.List;


import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.vibann.core.alloy.Element;
import org.vibann.knime.model.LearntPortObjectSpec;
import org.vibann.knime.model.VibannModelPortObjectSpec;

/** Which latent space clusters are of, as far as it is known before they are learnt. */
public final class VibannClustersPortObjectSpec extends LearntPortObjectSpec {

    /** Reads and writes the spec. */
    public static final class Serializer extends LearntSpecSerializer<VibannClustersPortObjectSpec> {
    }

    private static final String WHAT = "VIBANN clusters";

    private int m_latentSize;

    /** For the framework, which calls {@link #load(ModelContentRO)} next. */
    public VibannClustersPortObjectSpec() {
        super(WHAT);
    }

    /**
     * @param targetName name of the target of the model that the latent space is of, for example "HV"
     * @param elements the elements of that model, in its order
     * @param latentSize its number of latent dimensions
     */
    public VibannClustersPortObjectSpec(final String targetName, final List<Element> elements, final int latentSize) {
        super(WHAT, targetName, elements);
        m_latentSize = latentSize;
    }

    /**
     * @param model spec of the model that the clusters are learnt with
     * @return the spec of the clusters
     */
    public static VibannClustersPortObjectSpec of(final VibannModelPortObjectSpec model) {
        return new VibannClustersPortObjectSpec(model.targetName(), model.elements(), model.latentSize());
    }

    /** @return number of latent dimensions */
    public int latentSize() {
        return m_latentSize;
    }

    /**
     * Refuses a model that the clusters cannot be of. Models that agree in all this may still differ; only the trained
     * model itself tells.
     *
     * @param model spec of the model
     * @throws InvalidSettingsException if target, elements or latent dimensions differ
     */
    public void requireSameSpace(final VibannModelPortObjectSpec model) throws InvalidSettingsException {
        final String what;
        if (m_latentSize != model.latentSize()) {
            what = "its latent space had " + m_latentSize + " dimensions, that of the connected model has "
                + model.latentSize();
        } else if (!elements().equals(model.elements())) {
            what = "it had other elements";
        } else if (!targetName().equals(model.targetName())) {
            what = "it was trained for " + targetName() + ", the connected model for " + model.targetName();
        } else {
            return;
        }
        throw new InvalidSettingsException("The clusters were made with another model: " + what
            + ". Connect the model that the Latent Clusterer had.");
    }

    @Override
    protected void saveMore(final ModelContentWO model) {
        model.addInt("latentSize", m_latentSize);
    }

    @Override
    protected void loadMore(final ModelContentRO model) throws InvalidSettingsException {
        m_latentSize = model.getInt("latentSize");
    }
}
