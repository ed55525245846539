/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.webui.node.dialog.defaultdialog.SampleParameters.Bound;
import org.knime.core.webui.node.dialog.defaultdialog.SampleParameters.Layout;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.migration.Migrate;

class NodeParametersUtilTest {

    private static NodeSettings save(final NodeParameters parameters) {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(parameters.getClass(), parameters, settings);
        return settings;
    }

    private static String xml(final NodeSettings settings) throws IOException {
        final var out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A copy of settings that lacks a key. */
    private static NodeSettings without(final NodeSettings settings, final String key) {
        final var copy = new NodeSettings("model");
        for (var child : settings) {
            if (!child.equals(key)) {
                copy.addEntry(settings.getEntry(child));
            }
        }
        return copy;
    }

    @Test
    void savesEveryKindUnderItsKey() throws Exception {
        final var settings = save(new SampleParameters());
        assertThat(settings.keySet()).containsExactly("inherited", "file", "layout", "target", "tolerance",
            "tolerance_is_present", "customName", "customName_is_present", "otherLayout", "otherLayout_is_present",
            "epochs", "seed", "rate", "fail", "sizes", "columns", "sum", "bounds", "more", "elements", "kappa2",
            "secret_Internals", "added", "random");
        final var path = settings.getNodeSettings("file").getNodeSettings("path");
        assertThat(path.getBoolean("location_present")).isTrue();
        assertThat(path.getString("file_system_type")).isEqualTo("RELATIVE");
        assertThat(path.getString("file_system_specifier")).isEqualTo("knime.workflow.data");
        assertThat(path.getString("path")).isEqualTo("alloys.csv");
        assertThat(settings.getString("layout")).isEqualTo("WIDE");
        assertThat(settings.getString("customName")).isNull();
        assertThat(settings.getBoolean("customName_is_present")).isFalse();
        assertThat(settings.getNodeSettings("sizes").getInt("array-size")).isEqualTo(2);
        assertThat(settings.getNodeSettings("bounds").keySet()).containsExactly("0", "1");
        assertThat(settings.getNodeSettings("bounds").getNodeSettings("1").getString("element")).isEqualTo("B");
        final var filter = settings.getNodeSettings("elements");
        assertThat(filter.keySet()).containsExactly("mode", "patternFilter", "manualFilter", "typeFilter");
        assertThat(filter.getString("mode")).isEqualTo("MANUAL");
        assertThat(filter.getNodeSettings("patternFilter").keySet()).containsExactly("pattern", "isCaseSensitive",
            "isInverted");
        assertThat(filter.getNodeSettings("manualFilter").keySet()).containsExactly("manuallySelected",
            "manuallyDeselected", "includeUnknownColumns");
        assertThat(filter.getNodeSettings("typeFilter").getStringArray("selectedTypes")).isEmpty();
    }

    @Test
    void loadsWhatItSaved() throws Exception {
        final var saved = new SampleParameters();
        saved.m_inherited = "other";
        saved.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, "/data/x.csv"));
        saved.m_layout = Layout.FORMULA;
        saved.m_tolerance = Optional.empty();
        saved.m_customName = Optional.of("name");
        saved.m_otherLayout = Optional.of(Layout.FORMULA);
        saved.m_seed = Long.MAX_VALUE;
        saved.m_sizes = new int[0];
        saved.m_bounds = new Bound[]{new Bound("Cu", 9)};
        saved.m_more = List.of();
        saved.m_elements.m_patternFilter.m_pattern = "F*";
        saved.m_otherSeed = 12L;
        final var settings = save(saved);
        final var loaded = NodeParametersUtil.loadSettings(settings, SampleParameters.class);
        assertThat(xml(save(loaded))).isEqualTo(xml(settings));
        assertThat(loaded).usingRecursiveComparison().ignoringFields("m_elements").isEqualTo(saved);
    }

    @Test
    void refusesAMissingKey() {
        final var settings = without(save(new SampleParameters()), "seed");
        assertThatThrownBy(() -> NodeParametersUtil.loadSettings(settings, SampleParameters.class))
            .isInstanceOf(InvalidSettingsException.class).hasMessage("Long for key \"seed\" not found.");
    }

    @Test
    void refusesAnUnknownConstant() {
        final var settings = save(new SampleParameters());
        settings.addString("layout", "TALL");
        assertThatThrownBy(() -> NodeParametersUtil.loadSettings(settings, SampleParameters.class))
            .isInstanceOf(InvalidSettingsException.class)
            .hasMessage("Invalid value 'TALL'. Possible values: WIDE, FORMULA");
    }

    @Test
    void takesTheDefaultOfAnAbsentFieldThatMayBe() throws Exception {
        final var settings = without(without(save(new SampleParameters()), "added"), "random");
        final var loaded = NodeParametersUtil.loadSettings(settings, SampleParameters.class);
        assertThat(loaded.m_added).isEqualTo(7);
        assertThat(loaded.m_otherSeed).isEqualTo(3L);
    }

    static final class Grouped implements NodeParameters {
        @Migrate(loadDefaultIfAbsent = true)
        Bound m_limit = new Bound("Zr", 3);
    }

    @Test
    void aGroupIsAbsentWhenNoneOfItsSettingsIsThere() throws Exception {
        final var settings = new NodeSettings("model");
        final var group = settings.addNodeSettings("limit");
        group.addString("of an earlier version", "x");
        assertThat(NodeParametersUtil.loadSettings(settings, Grouped.class).m_limit.m_element).isEqualTo("Zr");
        group.addString("element", "Cu");
        assertThatThrownBy(() -> NodeParametersUtil.loadSettings(settings, Grouped.class))
            .isInstanceOf(InvalidSettingsException.class).hasMessage("Double for key \"min\" not found.");
    }

    @Test
    void takesAValueWithoutFlagForPresent() throws Exception {
        final var settings = without(save(new SampleParameters()), "tolerance_is_present");
        assertThat(NodeParametersUtil.loadSettings(settings, SampleParameters.class).m_tolerance).contains(0.01);
    }

    @Test
    void ignoresUnknownKeys() throws Exception {
        final var settings = save(new SampleParameters());
        settings.addString("of a later version", "x");
        assertThat(NodeParametersUtil.loadSettings(settings, SampleParameters.class).m_seed).isEqualTo(42);
    }

    @Test
    void makesDefaultsFromTheInput() {
        final var table = new DataTableSpec(new DataColumnSpecCreator("Alloy", StringCell.TYPE).createSpec(),
            new DataColumnSpecCreator("HV", DoubleCell.TYPE).createSpec());
        assertThat(NodeParametersUtil.createSettings(SampleParameters.class, new PortObjectSpec[]{table}).m_target)
            .isEqualTo("HV");
        assertThat(NodeParametersUtil.createSettings(SampleParameters.class, new PortObjectSpec[]{null}).m_target)
            .isEqualTo("Hardness");
        assertThat(NodeParametersUtil.createSettings(SampleParameters.class).m_target).isEqualTo("Hardness");
    }

    @Test
    void refusesParametersOfAnotherClass() {
        final NodeParameters other = new NodeParameters() {
        };
        final var settings = new NodeSettings("model");
        assertThatThrownBy(() -> NodeParametersUtil.saveSettings(SampleParameters.class, other, settings))
            .isInstanceOf(IllegalArgumentException.class);
    }
}
