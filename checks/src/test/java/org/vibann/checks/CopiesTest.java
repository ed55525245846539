/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.sourceforge.pmd.cpd.CPDConfiguration;
import net.sourceforge.pmd.cpd.CpdAnalysis;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;

/**
 * No two places of the Java sources, tests included, share more than 15 lines, by PMD's copy-paste detector. It compares
 * tokens: what is a comment, an import or a line break does not tell copies apart; the lines are those from the first
 * token to the last, comments between them counted.
 */
class CopiesTest {

    /** Lines that two places may share. */
    private static final int SHARED = 15;

    /** Shorter runs of equal tokens are no match: two a line, as in a list of constants. Fewer are braces. */
    private static final int TOKENS = 2 * (SHARED + 1);

    @Test
    void noTwoPlacesShareMoreThanFifteenLines() throws IOException {
        final List<Path> files = Repository.javaFiles();
        assertThat(files).hasSizeGreaterThan(500);
        assertThat(copies(files)).as("copies beyond copies-allowed.txt, and entries there that are needed no more")
            .containsExactlyInAnyOrderElementsOf(Repository.resource("copies-allowed.txt"));
    }

    @Test
    void sixteenEqualLinesAreFound(@TempDir final Path folder) throws IOException {
        final Path one = write(folder, "One", body(14, ""));
        final Path two = write(folder, "Two", body(14, "        // a comment is no difference\n"));
        assertThat(copies(List.of(one, two))).singleElement().asString().matches("\\d+ .*One.java .*Two.java");
        final int lines = Integer.parseInt(copies(List.of(one, two)).get(0).split(" ")[0]);
        assertThat(lines).isGreaterThanOrEqualTo(SHARED + 1);
    }

    @Test
    void shortLinesAreFoundToo(@TempDir final Path folder) throws IOException {
        final String constants = IntStream.range(0, SHARED + 1).mapToObj(i -> "        A" + i + ",\n")
            .collect(Collectors.joining("", "    enum Kind {\n", "    }\n"));
        assertThat(copies(List.of(write(folder, "One", constants), write(folder, "Two", constants)))).hasSize(1);
    }

    @Test
    void fewerEqualLinesAreNot(@TempDir final Path folder) throws IOException {
        final Path one = write(folder, "One", body(11, ""));
        final Path two = write(folder, "Two", body(11, ""));
        assertThat(copies(List.of(one, two))).isEmpty();
    }

    private static String body(final int lines, final String between) {
        return IntStream.range(0, lines).mapToObj(i -> "        sum += " + i + " * values[" + i + "];\n" + between)
            .collect(Collectors.joining("", "    int sum(int[] values) {\n", "    }\n"));
    }

    private static Path write(final Path folder, final String name, final String body) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"),
            "import java.util." + name + ";\n\nclass " + name + " {\n" + body + "    int " + name + ";\n}\n");
    }

    /** A line for each match: how many lines, then the files in order, each as often as the lines are in it. */
    private static List<String> copies(final List<Path> files) throws IOException {
        final CPDConfiguration configuration = new CPDConfiguration();
        configuration.setOnlyRecognizeLanguage(new JavaLanguageModule());
        configuration.setMinimumTileSize(TOKENS);
        configuration.setSourceEncoding(StandardCharsets.UTF_8);
        configuration.setInputPathList(files);
        final List<String> copies = new ArrayList<>();
        try (CpdAnalysis detector = CpdAnalysis.create(configuration)) {
            detector.performAnalysis(report -> report.getMatches().stream()
                .filter(match -> match.getLineCount() > SHARED)
                .forEach(match -> copies.add(match.getLineCount() + StreamSupport.stream(match.spliterator(), false)
                    .map(mark -> " " + Repository.name(Path.of(mark.getLocation().getFileId().getAbsolutePath())))
                    .sorted().collect(Collectors.joining()))));
        }
        return copies;
    }
}
