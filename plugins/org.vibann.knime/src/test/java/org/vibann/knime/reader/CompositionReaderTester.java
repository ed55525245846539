/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;

/** What tests of the Composition Reader share: how the node is made and its tables are read. */
@SuppressWarnings("restriction")
abstract class CompositionReaderTester {

    static final String HEADER = "Fe,B,Zr,Load,HV\n";

    @TempDir
    Path m_folder;

    static NodeHarness reader(final Path file, final Consumer<CompositionReaderNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new CompositionReaderNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, file.toString()));
        change.accept(parameters);
        return NodeHarness.of(new CompositionReaderNodeFactory(), parameters);
    }

    final NodeHarness reader(final String text, final Consumer<CompositionReaderNodeParameters> change)
        throws InvalidSettingsException, IOException {
        final Path file = m_folder.resolve("alloys.csv");
        Files.writeString(file, text);
        return reader(file, change);
    }

    static double number(final BufferedDataTable table, final String column, final int row)
        throws InvalidSettingsException {
        return ((DoubleValue)TestTables.column(table, column).get(row)).getDoubleValue();
    }
}
