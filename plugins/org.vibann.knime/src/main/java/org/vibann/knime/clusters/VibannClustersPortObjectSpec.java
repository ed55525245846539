/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.clusters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.swing.JComponent;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.vibann.core.alloy.Element;
import org.vibann.knime.model.TimelessEntries;
import org.vibann.knime.model.VibannModelPortObjectSpec;

/** Which latent space clusters are of, as far as it is known before they are learnt. */
public final class VibannClustersPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Reads and writes the spec. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<VibannClustersPortObjectSpec> {

        @Override
        public void savePortObjectSpec(final VibannClustersPortObjectSpec spec, final PortObjectSpecZipOutputStream out)
            throws IOException {
            TimelessEntries.writeContent(out, "content.xml", "model.xml", spec.getClass(),
                content -> spec.save(content.addModelContent("model")));
        }
    }

    private static final String FORMAT_VERSION = "formatVersion";

    private static final int CURRENT_VERSION = 1;

    private String m_targetName = "";

    private List<Element> m_elements = List.of();

    private int m_latentSize;

    /** For the framework, which calls {@link #load(ModelContentRO)} next. */
    public VibannClustersPortObjectSpec() {
        // filled by load
    }

    /**
     * @param targetName name of the target of the model that the latent space is of, for example "HV"
     * @param elements the elements of that model, in its order
     * @param latentSize its number of latent dimensions
     */
    public VibannClustersPortObjectSpec(final String targetName, final List<Element> elements, final int latentSize) {
        m_targetName = Objects.requireNonNull(targetName);
        m_elements = List.copyOf(elements);
        m_latentSize = latentSize;
    }

    /**
     * @param model spec of the model that the clusters are learnt with
     * @return the spec of the clusters
     */
    public static VibannClustersPortObjectSpec of(final VibannModelPortObjectSpec model) {
        return new VibannClustersPortObjectSpec(model.targetName(), model.elements(), model.latentSize());
    }

    /** @return name of the target of the model */
    public String targetName() {
        return m_targetName;
    }

    /** @return the elements of the model, in its order */
    public List<Element> elements() {
        return m_elements;
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
        } else if (!m_elements.equals(model.elements())) {
            what = "it had other elements";
        } else if (!m_targetName.equals(model.targetName())) {
            what = "it was trained for " + m_targetName + ", the connected model for " + model.targetName();
        } else {
            return;
        }
        throw new InvalidSettingsException("The clusters were made with another model: " + what
            + ". Connect the model that the Latent Clusterer had.");
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addInt(FORMAT_VERSION, CURRENT_VERSION);
        model.addString("targetName", m_targetName);
        model.addStringArray("elements", m_elements.stream().map(Element::symbol).toArray(String[]::new));
        model.addInt("latentSize", m_latentSize);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        final int version = model.getInt(FORMAT_VERSION);
        if (version > CURRENT_VERSION) {
            throw new InvalidSettingsException("The VIBANN clusters were written by a newer version of the extension "
                + "(format " + version + ", this one reads up to " + CURRENT_VERSION + "). Update the extension.");
        }
        m_targetName = model.getString("targetName");
        final var elements = new ArrayList<Element>();
        for (final String symbol : model.getStringArray("elements")) {
            elements.add(Element.ofSymbol(symbol).orElseThrow(
                () -> new InvalidSettingsException("The VIBANN clusters name an unknown element \"" + symbol + "\".")));
        }
        m_elements = List.copyOf(elements);
        m_latentSize = model.getInt("latentSize");
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
