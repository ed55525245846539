/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.WidgetGroup;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.persistence.NodeParametersPersistor;
import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.persistence.Persistor;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;

/** A parameter of every kind. */
final class SampleParameters extends SampleBase implements NodeParameters {

    enum Layout {
        WIDE, FORMULA
    }

    static final class Bound implements WidgetGroup, Persistable {

        String m_element = "Fe";

        double m_min;

        double m_max = 100;

        Bound() {
        }

        Bound(final String element, final double min) {
            m_element = element;
            m_min = min;
        }
    }

    static final class SeedPersistor implements NodeParametersPersistor<Long> {

        @Override
        public Long load(final NodeSettingsRO settings) throws InvalidSettingsException {
            return Long.valueOf(settings.getNodeSettings("random").getString("seed"));
        }

        @Override
        public void save(final Long param, final NodeSettingsWO settings) {
            settings.addNodeSettings("random").addString("seed", param.toString());
        }

        @Override
        public String[][] getConfigPaths() {
            return new String[][]{{"random", "seed"}};
        }
    }

    FileSelection m_file = new FileSelection(new FSLocation(FSCategory.RELATIVE, "knime.workflow.data", "alloys.csv"));

    Layout m_layout = Layout.WIDE;

    String m_target = "Hardness";

    Optional<Double> m_tolerance = Optional.of(0.01);

    Optional<String> m_customName = Optional.empty();

    Optional<Layout> m_otherLayout = Optional.empty();

    int m_epochs = 300;

    long m_seed = 42;

    double m_rate = 0.5;

    boolean m_fail;

    Void m_message;

    int[] m_sizes = {64, 32};

    String[] m_columns = {"a", "b"};

    Bound m_sum = new Bound("Zr", 1);

    Bound[] m_bounds = {new Bound(), new Bound("B", 5)};

    List<Bound> m_more = List.of(new Bound("Nb", 2));

    ColumnFilter m_elements = new ColumnFilter(new String[]{"Fe", "B"}).withIncludeUnknownColumns();

    @Persist(configKey = "kappa2")
    double m_kappa = 1.5;

    @Persist(hidden = true)
    String m_secret = "x";

    @Migrate(loadDefaultIfAbsent = true)
    int m_added = 7;

    @Persistor(SeedPersistor.class)
    @Migrate(loadDefaultIfAbsent = true)
    Long m_otherSeed = 3L;

    static final int CONSTANT = 1;

    transient int m_cache = 5;

    SampleParameters() {
    }

    SampleParameters(final NodeParametersInput input) {
        input.getInTableSpec(0).stream().flatMap(DataTableSpec::stream)
            .filter(column -> column.getType().isCompatible(DoubleValue.class)).findFirst().ifPresent(column -> m_target = column.getName());
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_epochs < 1) {
            throw new InvalidSettingsException("There must be at least one epoch.");
        }
    }
}
