/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.screen.ScreenedPart;

/** With executors in processes of their own, one of which is killed in the middle. */
class LocalClusterTest {

    private static final long PART = 150;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 170, unit = TimeUnit.SECONDS)
    void anExecutorKilledInTheMiddleLosesAndDoublesNothing() throws Exception {
        final byte[] model = Samples.model();
        final ScreenedPart expected = Samples.screened(model, Samples.task());
        // Executors look for Spark's jars there; theirs are all on the class path that they are given.
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        try (SparkSession spark = SparkSession.builder().master("local-cluster[2,1,512]").appName("test")
            .config("spark.ui.enabled", false).config("spark.driver.host", "127.0.0.1")
            .config("spark.executor.memory", "512m").config("spark.task.maxFailures", 8)
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path")).getOrCreate()) {
            final Path checkpoint = folder.resolve("checkpoint");
            final SparkScreen screen = new SparkScreen(JavaSparkContext.fromSparkContext(spark.sparkContext()), model,
                Samples.task(), PART, checkpoint.toString());
            final CompletableFuture<ScreenedPart> result = CompletableFuture.supplyAsync(() -> {
                try {
                    return screen.run();
                } catch (final IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (parts(checkpoint) < 2) {
                assertThat(result).isNotDone();
                Thread.sleep(20);
            }
            // Executors are the only processes that a session on local-cluster begins.
            final ProcessHandle executor = ProcessHandle.current().descendants().findFirst().orElseThrow();
            assertThat(executor.destroyForcibly()).isTrue();
            assertThat(result).isNotDone();
            assertThat(result.get()).isEqualTo(expected);
            assertThat(executor.isAlive()).isFalse();
            assertThat(parts(checkpoint)).isEqualTo((int)((expected.numbers() + PART - 1) / PART));
        }
    }

    private static int parts(final Path checkpoint) throws IOException {
        if (!Files.isDirectory(checkpoint)) {
            return 0;
        }
        try (var files = Files.list(checkpoint)) {
            return (int)files.filter(file -> file.getFileName().toString().startsWith("part-")).count();
        }
    }
}
