/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vibann.core.indentation.CurveFile.Entry;
import org.vibann.core.indentation.CurveFileSettings.ColumnOrder;
import org.vibann.core.indentation.CurveFileSettings.Decimals;
import org.vibann.core.indentation.CurveFileSettings.DepthUnit;
import org.vibann.core.indentation.CurveFileSettings.LoadUnit;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Files as instruments write them. */
class CurveFileTest {

    private static final IndentationCurve CURVE = curve(50, 1);

    private static final IndentationCurve OTHER = curve(20, 2);

    @TempDir
    private Path folder;

    static IndentationCurve curve(final double load, final long seed) {
        return SyntheticCurves.curve(new SyntheticSample(5.5, 120, 95, 0.36, 1.4),
            SyntheticTest.usual(Indenter.BERKOVICH, load), seed);
    }

    private List<Entry> read(final String text, final Charset charset, final CurveFileSettings settings)
        throws IOException, CurveException, CanceledException {
        final Path file = folder.resolve("curve.txt");
        Files.write(file, text.getBytes(charset));
        return CurveFile.read(file, settings, Progress.NONE);
    }

    private List<Entry> read(final String text) throws IOException, CurveException, CanceledException {
        return read(text, StandardCharsets.UTF_8, CurveFileSettings.AUTOMATIC);
    }

    private static void same(final Entry entry, final IndentationCurve curve) {
        assertThat(entry.problem()).isEmpty();
        assertThat(entry.curve().size()).isEqualTo(curve.size());
        for (int i = 0; i < curve.size(); i += 7) {
            assertThat(entry.curve().depth(i)).isCloseTo(curve.depth(i), within(1e-3));
            assertThat(entry.curve().load(i)).isCloseTo(curve.load(i), within(1e-3));
        }
    }

    private void only(final String text) throws IOException, CurveException, CanceledException {
        final List<Entry> entries = read(text);
        assertThat(entries).hasSize(1);
        same(entries.get(0), CURVE);
        assertThat(entries.get(0).curve().times().orElseThrow()[20]).isCloseTo(1, within(1e-3));
    }

    @Test
    void tabsWithSeveralLinesOfHeader() throws Exception {
        only("Instrument\tXYZ\nDrift rate\t0.05 nm/s\nMax load\t50 mN\n\nDepth (nm)\tLoad (mN)\tTime (s)\n"
            + CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f"));
    }

    @Test
    void semicolonsAndDecimalCommasWithUnitsInALineBelow() throws Exception {
        only("\uFEFFEindringtiefe;Pr\u00FCfkraft;Zeit\r\n[nm];[mN];[s]\r\n"
            + CurveText.commas(CurveText.rows(CURVE, "%.4f;%.5f;%.3f")).replace("\n", "\r\n"));
    }

    @Test
    void commasWithPointsInAnotherOrderAndOtherColumns() throws Exception {
        only("\"Time (s)\",\"Raw load (V)\",\"Load On Sample (\u00B5N)\",\"Displacement Into Surface (\u00B5m)\"\n"
            + rearranged());
    }

    private static String rearranged() {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < CURVE.size(); i++) {
            text.append(String.format(java.util.Locale.ROOT, "%.3f,%.4f,%.3f,%.7f%n", i / 20.0, 0.1 * i,
                1000 * CURVE.load(i), CURVE.depth(i) / 1000));
        }
        return text.toString();
    }

    @Test
    void blanksBetweenNamesWithBlanks() throws Exception {
        only("   Displacement Into Surface (nm)  Load On Sample (mN)  Time On Sample (s)\n"
            + CurveText.rows(CURVE, "  %10.4f   %10.5f   %10.3f"));
        only("Depth (nm) Normal Force [mN] Time (s)\n" + CurveText.rows(CURVE, "%.4f %.5f %.3f"));
        only("Pd/nm Fn/mN t/s\n" + CurveText.commas(CurveText.rows(CURVE, "%.4f %.5f %.3f")));
    }

    /** 0xB5 is the micro sign in ISO-8859-1 and no UTF-8. */
    @Test
    void theMicroSignOfOlderInstruments() throws Exception {
        final String text =
            "Depth (nm)\tLoad (\u00B5N)\n" + CurveText.rows(CURVE, "%.4f\t%.5f").replace("\t", "\t");
        final List<Entry> entries = read(text, StandardCharsets.ISO_8859_1, CurveFileSettings.AUTOMATIC);
        assertThat(entries.get(0).curve().load(300)).isCloseTo(CURVE.load(300) / 1000, within(1e-6));
        final List<Entry> wide = read(text, StandardCharsets.UTF_16, CurveFileSettings.AUTOMATIC);
        assertThat(wide.get(0).curve().load(300)).isCloseTo(CURVE.load(300) / 1000, within(1e-6));
    }

    @Test
    void severalCurvesBesideEachOther() throws Exception {
        final List<Entry> entries = read("Test 1\t\tTest 2\t\nDepth (nm)\tLoad (mN)\tDepth (nm)\tLoad (mN)\n"
            + CurveText.beside(CURVE, curve(20, 2), "\t") + CurveText.beside(cut(CURVE, 0), cut(CURVE, 0), "\t"));
        assertThat(entries).hasSize(2);
        same(entries.get(0), CURVE);
        same(entries.get(1), OTHER);
        final IndentationCurve shorter = cut(OTHER, 900);
        final List<Entry> uneven =
            read("Depth (nm),Load (mN),Depth (nm),Load (mN)\n" + CurveText.beside(CURVE, shorter, ","));
        assertThat(uneven.get(1).curve().size()).isEqualTo(900);
        assertThat(uneven.get(1).skippedRows()).isZero();
    }

    private static IndentationCurve cut(final IndentationCurve curve, final int points) {
        return new IndentationCurve(java.util.Arrays.copyOf(curve.depths(), points),
            java.util.Arrays.copyOf(curve.loads(), points),
            java.util.Arrays.copyOf(curve.times().orElseThrow(), points));
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\nDepth (nm)\tLoad (mN)\tTime (s)\n'", "'Test 2\nDepth (nm)\tLoad (mN)\tTime (s)\n'", "''"})
    void severalCurvesBelowEachOther(final String between) throws Exception {
        final List<Entry> entries = read("Depth (nm)\tLoad (mN)\tTime (s)\n"
            + CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f") + between + CurveText.rows(OTHER, "%.4f\t%.5f\t%.3f"));
        assertThat(entries).hasSize(2);
        same(entries.get(0), CURVE);
        same(entries.get(1), OTHER);
        assertThat(entries.get(1).number()).isEqualTo(2);
    }

    @Test
    void namesOfSegmentsDoNotCutACurve() throws Exception {
        final String[] rows = CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f").split("\n");
        final StringBuilder text = new StringBuilder("Depth (nm)\tLoad (mN)\tTime (s)\n");
        for (int i = 0; i < rows.length; i++) {
            if (i == 460 || i == 561) {
                text.append("\nSegment ").append(i).append("\n");
            }
            text.append(rows[i]).append('\n');
        }
        only(text.toString());
    }

    @Test
    void withoutHeaderTheSettingsSayWhichColumnIsWhich() throws Exception {
        final String rows = CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f");
        assertThatThrownBy(() -> read(rows)).isInstanceOf(CurveException.class)
            .hasMessageContaining("order of the columns");
        final List<Entry> entries = read(rows, StandardCharsets.UTF_8,
            new CurveFileSettings(Decimals.AUTOMATIC, ColumnOrder.DEPTH_LOAD_TIME, Optional.of(LoadUnit.GRAM_FORCE),
                Optional.of(DepthUnit.MICROMETRE)));
        assertThat(entries.get(0).curve().load(300)).isCloseTo(9.80665 * CURVE.load(300), within(1e-3));
        assertThat(entries.get(0).curve().depth(300)).isCloseTo(1000 * CURVE.depth(300), within(0.1));
    }

    @Test
    void unitsThatAreNotNamedAreAskedFor() throws Exception {
        final String text = "Depth\tLoad (mN)\tTime (s)\n" + CurveText.rows(CURVE, "%.4f\t%.5f\t%.3f");
        assertThatThrownBy(() -> read(text)).isInstanceOf(CurveException.class)
            .hasMessageContaining("\"Depth\" does not tell the unit of the depth");
        same(read(text, StandardCharsets.UTF_8, new CurveFileSettings(Decimals.AUTOMATIC, ColumnOrder.HEADER,
            Optional.empty(), Optional.of(DepthUnit.NANOMETRE))).get(0), CURVE);
    }
}
