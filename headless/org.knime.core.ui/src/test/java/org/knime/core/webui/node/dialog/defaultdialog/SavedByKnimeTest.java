/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.knime.core.webui.node.dialog.defaultdialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.WidgetGroup;

/** Settings as KNIME itself saved them load, and saving them again gives the same. */
class SavedByKnimeTest {

    enum Format {
        WIDE, FORMULA
    }

    static final class Bound implements WidgetGroup, NodeParameters {

        String m_element = "Fe";

        double m_min;

        double m_max = 100;
    }

    static final class ReaderParameters implements NodeParameters {

        FileSelection m_file = new FileSelection();

        Format m_format = Format.FORMULA;

        String m_formulaColumn = "";

        Optional<Double> m_tolerance = Optional.empty();

        Optional<String> m_customName = Optional.of("x");

        boolean m_failOnBadRows;

        Bound[] m_bounds = {};

        long m_seed;
    }

    enum Mode {
        MEAN, MAX
    }

    static final class TrainParameters implements NodeParameters {

        String m_column = "";

        Mode m_mode = Mode.MAX;

        double m_offset;

        long m_seed;

        String[] m_cols = {};
    }

    private static void assertSavesTheSame(final InputStream saved, final Class<? extends NodeParameters> type)
        throws Exception {
        final NodeSettingsRO model;
        try (saved) {
            model = NodeSettings.loadFromXML(saved).getNodeSettings("model");
        }
        final var parameters = NodeParametersUtil.loadSettings(model, type);
        final var again = new NodeSettings("model");
        NodeParametersUtil.saveSettings(type, parameters, again);
        assertThat(xml(again)).isEqualTo(xml(model));
    }

    private static String xml(final NodeSettingsRO settings) throws IOException {
        final var copy = new NodeSettings("model");
        settings.copyTo(copy);
        final var out = new ByteArrayOutputStream();
        copy.saveToXML(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static InputStream shared(final String path) throws IOException {
        final var root = System.getProperty("vibann.root");
        assumeTrue(root != null, "The property vibann.root is not set");
        final var file = Path.of(root).toAbsolutePath().normalize().resolveSibling("shared").resolve(path);
        assumeTrue(Files.isRegularFile(file), () -> "There is no sample at " + file);
        return Files.newInputStream(file);
    }

    @Test
    void reader() throws Exception {
        assertSavesTheSame(SavedByKnimeTest.class.getResourceAsStream("reader-settings.xml"), ReaderParameters.class);
    }

    @Test
    void sharedReader() throws Exception {
        assertSavesTheSame(shared("samples/knime-nodes/reader/settings-as-saved-by-knime.xml"),
            ReaderParameters.class);
    }

    @Test
    void sharedLearner() throws Exception {
        assertSavesTheSame(shared("knime-api/sample-workflow/Demo Train (#2)/settings.xml"), TrainParameters.class);
    }
}
