/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.webui.node.dialog.defaultdialog.NodeParametersUtil;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.reader.CompositionReaderNodeParameters.CompositionLayout;
import org.vibann.knime.reader.CompositionReaderNodeParameters.DecimalSeparator;

/** What the Composition Reader refuses or warns of, and in which words. */
@SuppressWarnings("restriction")
class CompositionReaderRefusalsTest extends CompositionReaderTester {

    @ParameterizedTest
    @ValueSource(strings = {"", "Name,Load,HV\nx,1,2\n", "Fe,B,Fe,Load,HV\n0.5,0.5,0,1,900\n", "Fe,B,HV\n0.5,0.5,900\n",
        "Fe,B,Load\n0.5,0.5,1\n"})
    void configureRefusesFilesThatAreNoAlloyTables(final String text) throws Exception {
        final NodeHarness node = reader(text, p -> { });
        assertThat(node.configure()).isFalse();
        assertThat(node.warnings() + node.errors()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void configureRefusesWhatIsNoFile() throws Exception {
        final NodeHarness absent = reader(m_folder.resolve("absent.csv"), p -> { });
        assertThat(absent.configure()).isFalse();
        assertThat(absent.warnings() + absent.errors()).contains("absent.csv");
        final NodeHarness folder = reader(m_folder, p -> { });
        assertThat(folder.configure()).isFalse();
        assertThat(folder.warnings() + folder.errors()).containsIgnoringCase("folder");
        final Path secret = m_folder.resolve("secret.csv");
        Files.writeString(secret, HEADER);
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "this user may read everything");
        final NodeHarness forbidden = reader(secret, p -> { });
        assertThat(forbidden.configure()).isFalse();
        assertThat(forbidden.warnings() + forbidden.errors()).contains("permission");
    }

    @Test
    void aFreshNodeAsksForAFile() throws Exception {
        final var settings = new NodeSettings("model");
        NodeParametersUtil.saveSettings(CompositionReaderNodeParameters.class, new CompositionReaderNodeParameters(),
            settings);
        for (final CompositionLayout layout : CompositionLayout.values()) {
            settings.addString("compositionLayout", layout.name());
            final NodeHarness node = new NodeHarness(new CompositionReaderNodeFactory(), settings);
            assertThat(node.configure()).isFalse();
            assertThat(node.warnings() + node.errors()).contains("No file is chosen. Open the dialog");
        }
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        final Path file = m_folder.resolve("alloys.csv");
        assertThatThrownBy(() -> reader(file, p -> p.m_decimalSeparator = DecimalSeparator.COMMA))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("decimal commas");
        assertThatThrownBy(() -> reader(file, p -> p.m_targetColumn = Optional.of("Load")))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("Load");
        assertThatThrownBy(() -> reader(file, p -> p.m_balanceElement = Optional.of("iron")))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("no element symbol");
        assertThatThrownBy(() -> reader(file, p -> {
            p.m_balanceElement = Optional.of("Fe");
            p.m_anyTotal = true;
        })).isInstanceOf(InvalidSettingsException.class).hasMessageContaining("any total");
        assertThatThrownBy(() -> reader(file, p -> p.m_skippedLines = -1))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("lines");
        assertThatThrownBy(() -> reader(file, p -> p.m_sumTolerance = -1))
            .isInstanceOf(InvalidSettingsException.class).hasMessageContaining("tolerance");
    }

    @Test
    void bytesThatAreNoTextAreToldSo() throws Exception {
        final Path file = m_folder.resolve("latin.csv");
        Files.write(file, (HEADER + "0.8,0.2,0,0.5,900\n\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));
        final NodeHarness node = reader(file, p -> { });
        assertThat(node.execute()).isFalse();
        assertThat(node.errors() + node.warnings()).contains("UTF-8");
    }

    @Test
    void warnsOfWhatMayBeWrong() throws Exception {
        final NodeHarness node = reader("Fe,B,NB,Load (gf),HV\n79.4,20,0.6,100,900\n75,25,x,100,0\n", p -> {
            p.m_loadColumn = Optional.of("Load (gf)");
        });
        assertThat(node.execute()).as(node.errors()).isTrue();
        assertThat(node.warnings()).contains("1 row was rejected (first: row 3, column \"HV\"",
            "The column 'NB' is not read", "names gf, but the loads are read in N");
        final NodeHarness none = reader("Fe,B,Load,HV\n75,25,1,0\n", p -> { });
        assertThat(none.execute()).isTrue();
        assertThat(none.warnings()).contains("No row can be used: 1 row was rejected (first: row 2, column \"HV\": the "
            + "target is 0");
        final NodeHarness formulas = reader("Alloy,HV\nCe70Al48Ni12,200\n", p -> {
            p.m_compositionLayout = CompositionLayout.FORMULA_COLUMN;
            p.m_formulaColumn = "Alloy";
            p.m_loadColumn = Optional.empty();
        });
        assertThat(formulas.execute()).isTrue();
        assertThat(formulas.warnings()).contains("1 row has numbers that add up to 60 to 140", "row 2 (Ce70Al48Ni12");
    }
}
