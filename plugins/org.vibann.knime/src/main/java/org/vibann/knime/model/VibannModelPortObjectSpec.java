/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import java.util.Set;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.ModelContentRO;
import org.knime.core.node.ModelContentWO;
import org.knime.node.parameters.NodeParametersInput;
import org.vibann.core.alloy.Element;
import org.vibann.knime.table.ElementColumns;

/**
 * What is known of a VIBANN before it is trained: target, elements, load column, size of the latent space. The nodes
 * behind the learner configure themselves by it.
 */
public final class VibannModelPortObjectSpec extends LearntPortObjectSpec {

    /** Reads and writes the spec. */
    public static final class Serializer extends LearntSpecSerializer<VibannModelPortObjectSpec> {
    }

    private static final String WHAT = "VIBANN model";

    private static final int NOT_TRAINED = -1;

    private String m_loadColumn;

    private List<String> m_elementColumns = List.of();

    private List<String> m_otherColumns = List.of();

    private int m_latentSize;

    private int m_trainingRows = NOT_TRAINED;

    private boolean m_calibrated = true;

    /** For the framework, which calls {@link #load(ModelContentRO)} next. */
    public VibannModelPortObjectSpec() {
        super(WHAT);
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
        super(WHAT, targetName, elements);
        m_loadColumn = loadColumn.orElse(null);
        m_latentSize = latentSize;
        m_trainingRows = trainingRows.orElse(NOT_TRAINED);
    }

    /**
     * @param targetName as above
     * @param elements as above
     * @param loadColumn as above
     * @param latentSize as above
     * @param trainingRows as above
     * @param calibrated whether the intervals of predictions are calibrated; before training: are to be
     */
    public VibannModelPortObjectSpec(final String targetName, final List<Element> elements,
        final Optional<String> loadColumn, final int latentSize, final OptionalInt trainingRows,
        final boolean calibrated) {
        this(targetName, elements, loadColumn, latentSize, trainingRows);
        m_calibrated = calibrated;
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
     * The columns that the model was trained on, by which later nodes find the same ones again.
     *
     * @param elementColumns names of the element columns
     * @param otherColumns names of columns of the training table that are named like element columns and held something
     *            else
     * @return this spec with the columns
     */
    public VibannModelPortObjectSpec withColumns(final List<String> elementColumns, final List<String> otherColumns) {
        final var spec = new VibannModelPortObjectSpec(targetName(), elements(), loadColumn(), m_latentSize,
            trainingRows(), m_calibrated);
        spec.m_elementColumns = List.copyOf(elementColumns);
        spec.m_otherColumns = List.copyOf(otherColumns);
        return spec;
    }

    /** @return names of the element columns of the training table; empty for models of earlier versions */
    public List<String> elementColumns() {
        return m_elementColumns;
    }

    /** @return names of columns of the training table that are named like element columns and held something else */
    public List<String> otherColumns() {
        return m_otherColumns;
    }

    /**
     * @return whether the intervals of predictions are calibrated; before training, whether they are to be. True for
     *         models of older versions, which do not say
     */
    public boolean calibrated() {
        return m_calibrated;
    }

    /**
     * @param input what a dialog knows
     * @return the spec of the model at the first input, as far as one is connected
     */
    public static Optional<VibannModelPortObjectSpec> in(final NodeParametersInput input) {
        return input.getInPortSpec(0).filter(VibannModelPortObjectSpec.class::isInstance)
            .map(VibannModelPortObjectSpec.class::cast);
    }

    /**
     * Finds the element columns of a table that shall be used with the model. None of them is a column that was no
     * element column in training, the target or the load; where an element has several columns, it is the one that was
     * used in training.
     *
     * @param table spec of the table
     * @param name what the table is called in messages
     * @param others names of further columns that hold something else
     * @return the element columns, of which at least one is an element of the model
     * @throws InvalidSettingsException if the table and the model have no element in common, an element has two
     *             columns, or the headers name two units
     */
    public ElementColumns elementColumns(final DataTableSpec table, final String name, final String... others)
        throws InvalidSettingsException {
        final Set<String> excluded = new HashSet<>(m_otherColumns);
        excluded.add(targetName());
        loadColumn().ifPresent(excluded::add);
        excluded.addAll(Arrays.asList(others));
        for (final String trained : m_elementColumns) {
            final DataColumnSpec column = table.getColumnSpec(trained);
            if (column != null && ElementColumns.isElementColumn(column)) {
                final Optional<Element> element = ElementColumns.element(trained);
                table.stream().map(DataColumnSpec::getName).filter(other -> !other.equals(trained))
                    .filter(other -> ElementColumns.element(other).equals(element)).forEach(excluded::add);
            }
        }
        final ElementColumns columns = ElementColumns.find(table, excluded).requireAny(name);
        if (columns.elements().stream().noneMatch(elements()::contains)) {
            throw new InvalidSettingsException("The " + name + " has no element of the model, which knows "
                + symbols() + ". Connect the model that was trained for these alloys.");
        }
        return columns;
    }

    /** @return the symbols of the elements, separated by commas */
    public String symbols() {
        return String.join(", ", elements().stream().map(Element::symbol).toList());
    }

    @Override
    protected void saveMore(final ModelContentWO model) {
        model.addString("loadColumn", m_loadColumn);
        model.addInt("latentSize", m_latentSize);
        model.addInt("trainingRows", m_trainingRows);
        model.addStringArray("elementColumns", m_elementColumns.toArray(String[]::new));
        model.addStringArray("otherColumns", m_otherColumns.toArray(String[]::new));
        model.addBoolean("calibrated", m_calibrated);
    }

    @Override
    protected void loadMore(final ModelContentRO model) throws InvalidSettingsException {
        m_loadColumn = model.getString("loadColumn");
        m_latentSize = model.getInt("latentSize");
        m_trainingRows = model.getInt("trainingRows");
        m_elementColumns = List.of(model.getStringArray("elementColumns", new String[0])); // absent before 1.1
        m_otherColumns = List.of(model.getStringArray("otherColumns", new String[0]));
        m_calibrated = model.getBoolean("calibrated", true);
    }
}
