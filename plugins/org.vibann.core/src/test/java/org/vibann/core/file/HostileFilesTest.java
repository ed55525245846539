/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Damaged and hostile model files, read with 100 MB of memory: one clear message each, within a second. */
class HostileFilesTest {

    private static final List<Outcome> OUTCOMES = new ArrayList<>();

    /** What became of a file. */
    private record Outcome(String file, long milliseconds, String thrown, String message) {
    }

    @BeforeAll
    static void readAll() throws IOException, InterruptedException {
        final Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx100m", "-cp", System.getProperty("java.class.path"), HostileFiles.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        output.lines().map(line -> line.split("\\|", 4))
            .forEach(part -> OUTCOMES.add(new Outcome(part[0], Long.parseLong(part[1]), part[2], part[3])));
    }

    private static Stream<Outcome> of(final String kind) {
        return OUTCOMES.stream().filter(outcome -> outcome.file().startsWith(kind));
    }

    @Test
    void theSoundFileIsRead() {
        assertThat(of("sound")).hasSize(6).allMatch(outcome -> outcome.thrown().equals("read"));
    }

    @Test
    void whatIsCutOffOrTooLongIsRefused() {
        assertThat(of("cut")).hasSizeGreaterThan(400).allMatch(o -> o.thrown().equals("ModelFormatException"));
        assertThat(of("longer, weights.bin")).hasSize(1).allMatch(o -> o.thrown().equals("ModelFormatException"));
        assertThat(of("longer, rows.bin")).hasSize(1).allMatch(o -> o.thrown().equals("ModelFormatException"));
        assertThat(of("longer, anchors.bin")).hasSize(1).allMatch(o -> o.thrown().equals("ModelFormatException"));
        assertThat(of("longer, heads.bin")).hasSize(1).allMatch(o -> o.thrown().equals("ModelFormatException"));
    }

    @Test
    void whatUnpacksToMoreThanItCanBeIsRefused() {
        assertThat(of("bomb")).hasSize(7).allMatch(o -> o.thrown().equals("ModelFormatException"));
    }

    @Test
    void numbersThatClaimMoreThanThereIsAreRefused() {
        assertThat(of("unchanged")).as("every claim is one").isEmpty();
        assertThat(of("claim")).hasSize(37).allMatch(o -> o.thrown().equals("ModelFormatException"));
    }

    /** Some numbers, such as those of the history, may be anything: then the model is read. */
    @Test
    void whateverANumberBecomesNothingElseIsThrown() {
        assertThat(of("number")).hasSizeGreaterThan(900).allMatch(
            o -> o.thrown().equals("ModelFormatException") || o.thrown().equals("read"));
    }

    @Test
    void everyMessageIsForAReader() {
        assertThat(OUTCOMES).filteredOn(o -> !o.thrown().equals("read")).allSatisfy(
            o -> assertThat(o.message()).contains("VIBANN").doesNotContain("null", "Exception", "because \"", "java."));
    }

    /** But for the first file of all, with which Java loads what it needs. */
    @Test
    void everyAnswerComesWithinASecond() {
        assertThat(OUTCOMES).filteredOn(o -> !o.file().equals("sound"))
            .allMatch(o -> o.milliseconds() < 1000, "less than 1000 ms");
    }
}
