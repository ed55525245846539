/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.indentation.CurveFile.Entry;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Files that are no curves, and curves that are broken. */
class BrokenCurveFileTest {

    private static final IndentationCurve CURVE = CurveFileTest.curve(50, 1);

    @TempDir
    private Path folder;

    private List<Entry> read(final String text) throws IOException, CurveException, CanceledException {
        return CurveFile.read(Files.writeString(folder.resolve("curve.txt"), text), CurveFileSettings.AUTOMATIC,
            Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | no row with two numbers", "'Hello\nworld\n' | no row with two numbers",
        "'a,b\n1,2\n3,4\n' | No header names", "'Depth (nm)\tTemperature (K)\n1\t2\n' | No header names"})
    void textThatIsNoCurve(final String text, final String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(CurveException.class).hasMessageContaining(reason);
    }

    @Test
    void bytesThatAreNoText() throws Exception {
        final Path file = folder.resolve("binary.dat");
        final byte[] bytes = new byte[10_000];
        new java.util.Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        assertThatThrownBy(() -> CurveFile.read(file, CurveFileSettings.AUTOMATIC, Progress.NONE))
            .isInstanceOf(CurveException.class).hasMessageContaining("not a text file");
        Files.write(file, new byte[]{'P', 'K', 3, 4, 20, 0});
        assertThatThrownBy(() -> CurveFile.read(file, CurveFileSettings.AUTOMATIC, Progress.NONE))
            .isInstanceOf(CurveException.class).hasMessageContaining("spreadsheet");
        Files.writeString(file, "x".repeat(200_000));
        assertThatThrownBy(() -> CurveFile.read(file, CurveFileSettings.AUTOMATIC, Progress.NONE))
            .isInstanceOf(CurveException.class).hasMessageContaining("longer than");
        assertThatThrownBy(() -> CurveFile.read(folder, CurveFileSettings.AUTOMATIC, Progress.NONE))
            .isInstanceOf(IOException.class).hasMessageContaining("is a folder");
        assertThatThrownBy(
            () -> CurveFile.read(folder.resolve("absent"), CurveFileSettings.AUTOMATIC, Progress.NONE))
            .isInstanceOf(IOException.class).hasMessageContaining("There is no file");
    }

    @Test
    void aTimeThatRunsBackwardsRejectsItsCurve() throws Exception {
        final String[] rows = CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f").split("\n");
        final String swap = rows[300];
        rows[300] = rows[310];
        rows[310] = swap;
        final List<Entry> entries = read("Depth (nm)\tLoad (mN)\tTime (s)\n" + String.join("\n", rows));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).curve()).isNull();
        assertThat(entries.get(0).problem()).contains("time runs backwards after point 301");
    }

    @Test
    void fewRowsWithoutNumbersAreLeftOutAndCountedManyRejectTheCurve() throws Exception {
        final String text = "Depth (nm)\tLoad (mN)\tTime (s)\n" + CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f");
        final List<Entry> entries = read(text.replaceFirst("(?m)^(5\\d\\d\\.\\d+)\t[\\d.]+", "$1\toverflow"));
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).skippedRows()).isEqualTo(1);
        assertThat(entries.get(0).curve().size()).isEqualTo(CURVE.size() - 1);
        final List<Entry> many = read(text.replaceAll("(?m)^(5\\d\\d\\.\\d+)\t[\\d.]+", "$1\toverflow"));
        assertThat(many.get(0).problem()).contains("rows hold no numbers");
    }

    @Test
    void aFileThatIsCutOffIsReadUpToThere() throws Exception {
        final String text = "Depth (nm)\tLoad (mN)\tTime (s)\n" + CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f");
        final List<Entry> entries = read(text.substring(0, text.length() * 2 / 5));
        assertThat(entries).hasSize(1);
        assertThatThrownBy(
            () -> OliverPharr.analyze(entries.get(0).curve(), AnalysisSettings.of(Indenter.BERKOVICH)))
            .isInstanceOf(CurveException.class).hasMessageContaining("Is the file complete");
    }

    @Test
    void tenMillionPointsAreRefusedEarly() throws Exception {
        final Path file = folder.resolve("large.txt");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Depth (nm)\tLoad (mN)\n");
            for (int i = 0; i < 10_000_000; i++) {
                out.write(Integer.toString(i % 5000));
                out.write("\t1.5\n");
            }
        }
        assertThatThrownBy(() -> CurveFile.read(file, CurveFileSettings.AUTOMATIC, Progress.NONE))
            .isInstanceOf(CurveException.class).hasMessageContaining("more than 1000000 points");
    }

    @Test
    void readingCanBeCancelled() throws Exception {
        final Path file = folder.resolve("long.txt");
        Files.writeString(file, "Depth (nm)\tLoad (mN)\n" + "1\t2\n".repeat(10_000));
        assertThatThrownBy(() -> CurveFile.read(file, CurveFileSettings.AUTOMATIC, (fraction, message) -> {
            throw new CanceledException();
        })).isInstanceOf(CanceledException.class);
    }
}
