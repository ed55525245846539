/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.vibann.knime.NodeHarness;
import org.vibann.knime.indentation.IndentationCurveReaderNodeParameters.BadCurvePolicy;
import org.vibann.knime.indentation.IndentationCurveReaderNodeParameters.FilesRead;

/** Which files the Indentation Curve Reader reads, and what it says of files and settings that are no good. */
class IndentationCurveFilesTest extends CurveReaderTester {

    @Test
    void oneFileAFolderAndFoldersWithin() throws Exception {
        final Path deep = Files.createDirectory(m_folder.resolve("more"));
        Files.copy(m_first, deep.resolve("Zr50Cu45Al5_5mN_3.txt"));
        Files.writeString(m_folder.resolve("readme.md"), "no curve");
        assertThat(rows(m_first, FilesRead.FILE)).isEqualTo(1);
        assertThat(rows(m_first, FilesRead.FOLDER)).as("files of the same extension").isEqualTo(7);
        assertThat(rows(m_first, FilesRead.FOLDERS)).isEqualTo(8);
        assertThat(rows(deep, FilesRead.FILE)).as("a folder itself").isEqualTo(1);
    }

    private static long rows(final Path file, final FilesRead read) throws InvalidSettingsException {
        final NodeHarness node = reader(file, p -> p.m_filesRead = read);
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable table = node.output(0);
        return table.size();
    }

    @Test
    void badFilesLeaveByTheSecondOutput() throws Exception {
        Files.writeString(m_folder.resolve("Zr50Cu50_5mN_1.txt"), "nothing here");
        Files.writeString(m_folder.resolve("overview.txt"), "nothing here");
        Files.write(m_folder.resolve("Zr50Cu50_5mN_2.txt"), new byte[]{1, 0, 2, 0, 3, 0});
        Files.copy(m_first, m_folder.resolve("Zr50Cu50_9mN_1.txt"));
        Files.copy(m_first, m_folder.resolve("Unobtainium_5mN_1.txt"));
        final String whole = Files.readString(m_first);
        Files.writeString(m_folder.resolve("Zr50Cu50_5mN_3.txt"), whole.substring(0, whole.length() / 3));
        final NodeHarness node = reader(m_first, p -> { });
        assertThat(node.execute()).as(node.errors()).isTrue();
        final BufferedDataTable curves = node.output(0);
        assertThat(curves.size()).isEqualTo(7);
        final BufferedDataTable rejected = node.output(1);
        assertThat(texts(rejected, "File")).containsExactly("Unobtainium_5mN_1.txt", "Zr50Cu50_5mN_1.txt",
            "Zr50Cu50_5mN_2.txt", "Zr50Cu50_5mN_3.txt", "Zr50Cu50_9mN_1.txt", "overview.txt");
        final List<String> reasons = texts(rejected, "Reason");
        assertThat(reasons.get(0)).contains("which is no formula");
        assertThat(reasons.get(1)).contains("no row with two numbers");
        assertThat(reasons.get(2)).contains("not a text file");
        assertThat(reasons.get(3)).contains("Is the file complete");
        assertThat(reasons.get(4)).containsPattern("tells a load of 9.000 mN, but the curve reaches (4\\.99|5\\.00)\\d mN");
        assertThat(reasons.get(5)).contains("not as the pattern");
        assertThat(node.warnings()).contains("6 files or curves of 13 cannot be evaluated", "second output");
        final NodeHarness strict = reader(m_first, p -> p.m_badCurves = BadCurvePolicy.FAIL);
        assertThat(strict.execute()).isFalse();
        assertThat(strict.errors()).contains("6 files or curves", "Unobtainium");
    }

    @Test
    void whatIsNotChosenOrWrongIsSaid() throws Exception {
        final var fresh = new NodeHarness(new IndentationCurveReaderNodeFactory(), null);
        assertThat(fresh.configure()).isFalse();
        assertThat(fresh.warnings() + fresh.errors()).contains("No file is chosen");
        final NodeHarness absent = reader(m_folder.resolve("absent.txt"), p -> { });
        assertThat(absent.execute()).isFalse();
        assertThat(absent.errors()).contains("absent.txt");
        refused("twice", p -> p.m_namePattern = "{alloy}_{alloy}");
        refused("no {alloy}", p -> p.m_namePattern = "{load}");
        refused("which is no number", p -> p.m_areaCoefficients = "24,5");
        refused("share the column", p -> p.m_loadColumn = "HV");
        refused("Poisson", p -> p.m_poissonRatio = 0.7);
        refused("needs a name", p -> p.m_hardnessColumn = " ");
        refused("0.1 to 0.95", p -> p.m_unloadingShare = 0);
    }

    private void refused(final String reason, final Consumer<IndentationCurveReaderNodeParameters> change) {
        assertThatThrownBy(() -> reader(m_first, change)).isInstanceOf(InvalidSettingsException.class)
            .hasMessageContaining(reason);
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        final NodeHarness node = reader(m_first, p -> { });
        assertThat(node.configure()).isTrue();
        node.monitor().setExecuteCanceled();
        assertThat(node.execute()).isFalse();
    }

    @Test
    void theExamplesFilesAreTheSameEveryTime() {
        final var first = SyntheticFiles.files();
        final var second = SyntheticFiles.files();
        assertThat(first.keySet()).containsExactlyElementsOf(second.keySet());
        first.forEach((name, text) -> assertThat(new String(text, StandardCharsets.UTF_8))
            .isEqualTo(new String(second.get(name), StandardCharsets.UTF_8)));
    }
}
