/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.vibann.core.nn.EngineException;

/** Computers on which DeepLearning4J cannot work: a sentence says so, and VIBANN's own engine works on. */
class UnfitComputerTest {

    private static final String OWN = "VIBANN: \\d+\\.\\d+";

    @TempDir
    private Path m_folder;

    @Test
    void aComputerThatFitsTrainsWithBoth() throws Exception {
        assertThat(probe(entry -> true)).satisfiesExactly(
            line -> assertThat(line).matches("DEEPLEARNING4J: \\d+\\.\\d+"), line -> assertThat(line).matches(OWN));
    }

    @Test
    void noNativeLibraryForThePlatform() throws Exception {
        assertThat(probe(entry -> !entry.matches(".*-(linux|windows|macosx)-.*"))).satisfiesExactly(
            line -> assertThat(line).startsWith("DEEPLEARNING4J: The engine DeepLearning4J cannot load its native "
                + "libraries").endsWith("Choose the engine VIBANN, which needs none."),
            line -> assertThat(line).matches(OWN));
    }

    @Test
    void anOpenBlasThatCannotLoad() throws Exception {
        assertThat(probe(entry -> !entry.matches(".*openblas-[^/]*-(linux|windows|macosx)-.*"))).satisfiesExactly(
            line -> assertThat(line).startsWith("DEEPLEARNING4J: The engine DeepLearning4J cannot load its native "
                + "libraries"),
            line -> assertThat(line).matches(OWN));
    }

    /** Four terabytes, which no computer gives. */
    @Test
    void tooLittleMemoryOutsideTheHeap() {
        Backend.require();
        final Throwable thrown = catchThrowable(() -> Nd4j.createUninitialized(DataType.FLOAT, 1L << 40));
        assertThat(Backend.failure(thrown)).isInstanceOf(EngineException.class)
            .hasMessageStartingWith("The engine DeepLearning4J ran out of memory outside the Java heap: ")
            .hasMessageEndingWith("or choose the engine VIBANN.");
        assertThat(Nd4j.ones(3).sumNumber().intValue()).as("still works").isEqualTo(3);
    }

    /** Runs the program with those jars of the class path, in a folder of unpacked libraries of its own. */
    private List<String> probe(final Predicate<String> jars) throws Exception {
        final Path out = m_folder.resolve("out.txt");
        final Path log = m_folder.resolve("log.txt");
        final List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
            "-Dorg.bytedeco.javacpp.cachedir=" + m_folder.resolve("cache")));
        command.addAll(List.of("-cp", Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jars).collect(Collectors.joining(File.pathSeparator)), EngineProbe.class.getName(), out.toString()));
        final Process process =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        return Files.readAllLines(out);
    }
}
