/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigEntries;

/** Settings are read and written as KNIME does. */
class SettingsXmlTest {
    private static final String SAMPLE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <config xmlns="http://www.knime.org/2008/09/XMLConfig" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://www.knime.org/2008/09/XMLConfig http://www.knime.org/XMLConfig_2008_09.xsd" \
        key="settings.xml">
            <config key="flow_stack"/>
            <config key="model">
                <entry key="text" type="xstring" value="a &quot;b&quot; &lt;c&gt; &amp; d%%00010e%%00009f %%00037% %"/>
                <entry key="none" type="xstring" isnull="true" value=""/>
                <entry key="number" type="xdouble" value="0.01"/>
                <entry key="seed" type="xlong" value="9007199254740993"/>
                <entry key="flag" type="xboolean" value="true"/>
                <config key="cols">
                    <entry key="array-size" type="xint" value="2"/>
                    <entry key="0" type="xstring" value="Fe"/>
                    <entry key="1" type="xstring" isnull="true" value=""/>
                </config>
            </config>
        </config>
        """;

    /** Texts of values, where a type does not have -1. */
    private static final Map<ConfigEntries, String> SAMPLES = Map.of(ConfigEntries.xboolean, "true",
        ConfigEntries.xchar, "\n", ConfigEntries.xfloat, "0.1", ConfigEntries.xdouble, "-Infinity");

    private static NodeSettingsRO read(final String xml) throws IOException {
        return NodeSettings.loadFromXML(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String write(final NodeSettingsRO settings) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        settings.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void roundTripKeepsEveryByte() throws IOException {
        assertThat(write(read(SAMPLE))).isEqualTo(SAMPLE);
    }

    @Test
    void roundTripOfSettingsSavedByKnime() throws IOException {
        final Path sample = Path.of(System.getProperty("vibann.root", "."))
            .resolve("../shared/samples/knime-nodes/reader/settings-as-saved-by-knime.xml");
        assumeTrue(Files.exists(sample), "no settings saved by KNIME at " + sample);
        final String xml = Files.readString(sample);
        assertThat(write(read(xml))).isEqualTo(xml);
    }

    @Test
    void valuesComeBack() throws Exception {
        final NodeSettingsRO model = read(SAMPLE).getNodeSettings("model");
        assertThat(model.getString("text")).isEqualTo("a \"b\" <c> & d\ne\tf %% %");
        assertThat(model.getString("none")).isNull();
        assertThat(model.getDouble("number")).isEqualTo(0.01);
        assertThat(model.getLong("seed")).isEqualTo(9007199254740993L);
        assertThat(model.getBoolean("flag")).isTrue();
        assertThat(model.getStringArray("cols")).containsExactly("Fe", null);
        assertThat(model.getInt("seed", 7)).as("another type is as good as absent").isEqualTo(7);
    }

    @Test
    void absentKeysAreNamed() throws Exception {
        final NodeSettingsRO model = read(SAMPLE).getNodeSettings("model");
        assertThatThrownBy(() -> model.getLong("sed")).isInstanceOf(InvalidSettingsException.class)
            .hasMessage("Long for key \"sed\" not found.");
        assertThatThrownBy(() -> model.getInt("seed")).hasMessage("Int for key \"seed\" not found.");
        assertThatThrownBy(() -> model.getConfig("x")).hasMessage("Config for key \"x\" not found.");
        assertThatThrownBy(() -> model.getStringArray("x")).hasMessage("ConfigBase for key \"x\" not found.");
    }

    @Test
    void everyTypeAndNullArraysComeBack() throws Exception {
        final NodeSettings settings = new NodeSettings("all");
        for (final ConfigEntries type : ConfigEntries.values()) {
            if (type != ConfigEntries.config) {
                settings.addEntry(type.createEntry(type.name(), SAMPLES.getOrDefault(type, "-1")));
            }
        }
        settings.addDouble("nan", Double.NaN);
        settings.addDouble("minus zero", -0.0);
        settings.addIntArray("nothing", (int[])null);
        settings.addStringArray("empty");
        settings.addString("surrogates", "\uD83D\uDE00\u0001");
        settings.addDataCellArray("cells", new DoubleCell(1), new StringCell("x"), null);
        final NodeSettingsRO back = read(write(settings));
        for (final ConfigEntries type : ConfigEntries.values()) {
            if (type != ConfigEntries.config && type != ConfigEntries.xtransientstring) {
                final AbstractConfigEntry entry = ((NodeSettings)back).getEntry(type.name());
                assertThat(entry.getType()).isEqualTo(type);
                assertThat(entry.toStringValue()).isEqualTo(SAMPLES.getOrDefault(type, "-1"));
            }
        }
        assertThat(back.getDouble("nan")).isNaN();
        assertThat(back.getDouble("minus zero")).isEqualTo(-0.0);
        assertThat(back.getIntArray("nothing")).isNull();
        assertThat(back.getStringArray("empty")).isEmpty();
        assertThat(back.getString("surrogates")).isEqualTo("\uD83D\uDE00\u0001");
        assertThat(back.getDataCellArray("cells")).containsExactly(new DataCell[]{new DoubleCell(1),
            new StringCell("x"), null});
        assertThat(back.containsKey("xtransientstring")).isFalse();
    }

    @Test
    void foreignXmlIsRefused() {
        assertThatThrownBy(() -> read("<html/>")).isInstanceOf(IOException.class)
            .hasMessageContaining("\"html\" is not a valid tag name");
        assertThatThrownBy(() -> read(SAMPLE.substring(0, 400))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(SAMPLE.replace("\"0.01\"", "\"0,01\""))).isInstanceOf(IOException.class)
            .hasMessageContaining("number");
    }
}
