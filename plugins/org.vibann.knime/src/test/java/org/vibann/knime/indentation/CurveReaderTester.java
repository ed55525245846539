/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DoubleValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.webui.node.dialog.defaultdialog.internal.file.FileSelection;
import org.knime.filehandling.core.connections.FSCategory;
import org.knime.filehandling.core.connections.FSLocation;
import org.vibann.core.indentation.IndentationCurve;
import org.vibann.core.indentation.Indenter;
import org.vibann.core.indentation.SyntheticCurves;
import org.vibann.core.indentation.SyntheticSample;
import org.vibann.core.indentation.SyntheticTest;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.TestTables;

/** What tests of the Indentation Curve Reader share: a folder of curves and how the node is made and read. */
@SuppressWarnings("restriction")
abstract class CurveReaderTester {

    static final SyntheticSample ZIRCONIUM = new SyntheticSample(5, 110, 90, 0.36, 1.4);

    @TempDir
    Path m_folder;

    Path m_first;

    /** Two alloys, the first at three loads twice. */
    @BeforeEach
    final void files() throws IOException {
        for (final double load : new double[]{5, 20, 80}) {
            for (int test = 1; test <= 2; test++) {
                write(String.format(Locale.ROOT, "Zr50Cu45Al5_%.0fmN_%d.txt", load, test), ZIRCONIUM, load, test);
            }
        }
        write("Fe80B20_20mN_1.txt", new SyntheticSample(9, 70, 170, 0.36, 1.4), 20, 9);
        m_first = m_folder.resolve("Zr50Cu45Al5_5mN_1.txt");
    }

    private void write(final String name, final SyntheticSample sample, final double load, final long seed)
        throws IOException {
        final IndentationCurve curve =
            SyntheticCurves.curve(sample, SyntheticTest.usual(Indenter.BERKOVICH, load), seed);
        final StringBuilder text = new StringBuilder("Depth (nm),Load (mN),Time (s)\n");
        final double[] time = curve.times().orElseThrow();
        for (int i = 0; i < curve.size(); i++) {
            text.append(curve.depth(i)).append(',').append(curve.load(i)).append(',').append(time[i]).append('\n');
        }
        Files.writeString(m_folder.resolve(name), text);
    }

    static NodeHarness reader(final Path file, final Consumer<IndentationCurveReaderNodeParameters> change)
        throws InvalidSettingsException {
        final var parameters = new IndentationCurveReaderNodeParameters();
        parameters.m_file = new FileSelection(new FSLocation(FSCategory.LOCAL, file.toString()));
        change.accept(parameters);
        return NodeHarness.of(new IndentationCurveReaderNodeFactory(), parameters);
    }

    static double number(final BufferedDataTable table, final String column, final int row)
        throws InvalidSettingsException {
        return ((DoubleValue)TestTables.column(table, column).get(row)).getDoubleValue();
    }

    static List<String> texts(final BufferedDataTable table, final String column)
        throws InvalidSettingsException {
        return TestTables.column(table, column).stream().map(DataCell::toString).toList();
    }
}
