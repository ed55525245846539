/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import javax.swing.JComponent;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.core.node.port.AbstractSimplePortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.vibann.core.alloy.Element;
import org.vibann.knime.table.ElementColumns;

/**
 * What is known of a VIBANN before it is trained: target, elements, load column, size of the latent space. The nodes
 * behind the learner configure themselves by it.
 */
public final class VibannModelPortObjectSpec extends AbstractSimplePortObjectSpec {

    /** Reads and writes the spec. */
    public static final class Serializer extends AbstractSimplePortObjectSpecSerializer<VibannModelPortObjectSpec> {

        @Override
        public void savePortObjectSpec(final VibannModelPortObjectSpec spec, final PortObjectSpecZipOutputStream out)
            throws IOException {
            TimelessEntries.writeContent(out, "content.xml", "model.xml", spec.getClass(),
                content -> spec.save(content.addModelContent("model")));
        }
    }

    private static final String FORMAT_VERSION = "formatVersion";

    private static final int CURRENT_VERSION = 1;

    private static final int NOT_TRAINED = -1;

    private String m_targetName = "";

    private List<Element> m_elements = List.of();

    private String m_loadColumn;

    private int m_latentSize;

    private int m_trainingRows = NOT_TRAINED;

    /** For the framework, which calls {@link #load(ModelContentRO)} next. */
    public VibannModelPortObjectSpec() {
        // filled by load
    }

    /**
     * @param targetName name of the target column, for example "HV"
     * @param elements the elements the network has an input for, in its order
     * @param loadColumn name of the load column; empty when the model does not use the load
     * @param latentSize number of latent dimensions
     * @param trainingRows number of training rows; empty before training
     */
    public VibannModelPortObjectSpec(final String targetName, final List<Element> elements,
        final Optional<String> loadColumn, final int latentSize, final OptionalInt trainingRows) {
        m_targetName = Objects.requireNonNull(targetName);
        m_elements = List.copyOf(elements);
        m_loadColumn = loadColumn.orElse(null);
        m_latentSize = latentSize;
        m_trainingRows = trainingRows.orElse(NOT_TRAINED);
    }

    /** @return name of the target column */
    public String targetName() {
        return m_targetName;
    }

    /** @return the elements the network has an input for, in its order */
    public List<Element> elements() {
        return m_elements;
    }

    /** @return whether the model takes the load as input */
    public boolean usesLoad() {
        return m_loadColumn != null;
    }

    /** @return name of the load column in the training table; empty when the model does not use the load */
    public Optional<String> loadColumn() {
        return Optional.ofNullable(m_loadColumn);
    }

    /** @return number of latent dimensions */
    public int latentSize() {
        return m_latentSize;
    }

    /** @return number of training rows; empty before training */
    public OptionalInt trainingRows() {
        return m_trainingRows == NOT_TRAINED ? OptionalInt.empty() : OptionalInt.of(m_trainingRows);
    }

    /**
     * Finds the element columns of a table that shall be used with the model.
     *
     * @param table spec of the table
     * @param name what the table is called in messages
     * @return the element columns, of which at least one is an element of the model
     * @throws InvalidSettingsException if the table and the model have no element in common
     */
    public ElementColumns elementColumns(final DataTableSpec table, final String name) throws InvalidSettingsException {
        final ElementColumns columns = ElementColumns.find(table).requireAny(name);
        if (columns.elements().stream().noneMatch(m_elements::contains)) {
            throw new InvalidSettingsException("The " + name + " has no element of the model, which knows "
                + symbols() + ". Connect the model that was trained for these alloys.");
        }
        return columns;
    }

    /** @return the symbols of the elements, separated by commas */
    public String symbols() {
        return String.join(", ", m_elements.stream().map(Element::symbol).toList());
    }

    @Override
    protected void save(final ModelContentWO model) {
        model.addInt(FORMAT_VERSION, CURRENT_VERSION);
        model.addString("targetName", m_targetName);
        model.addStringArray("elements", m_elements.stream().map(Element::symbol).toArray(String[]::new));
        model.addString("loadColumn", m_loadColumn);
        model.addInt("latentSize", m_latentSize);
        model.addInt("trainingRows", m_trainingRows);
    }

    @Override
    protected void load(final ModelContentRO model) throws InvalidSettingsException {
        final int version = model.getInt(FORMAT_VERSION);
        if (version > CURRENT_VERSION) {
            throw new InvalidSettingsException("The VIBANN model was written by a newer version of the extension "
                + "(format " + version + ", this one reads up to " + CURRENT_VERSION + "). Update the extension.");
        }
        m_targetName = model.getString("targetName");
        final var elements = new ArrayList<Element>();
        for (final String symbol : model.getStringArray("elements")) {
            elements.add(Element.ofSymbol(symbol).orElseThrow(
                () -> new InvalidSettingsException("The VIBANN model names an unknown element \"" + symbol + "\".")));
        }
        m_elements = List.copyOf(elements);
        m_loadColumn = model.getString("loadColumn");
        m_latentSize = model.getInt("latentSize");
        m_trainingRows = model.getInt("trainingRows");
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }
}
