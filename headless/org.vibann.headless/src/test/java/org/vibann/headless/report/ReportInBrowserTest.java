/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.core.picture.Axis;
import org.vibann.core.picture.Pictures;
import org.vibann.core.picture.Point;
import org.vibann.core.picture.Scatter;
import org.vibann.core.picture.Scatter.Guide;
import org.vibann.core.picture.Series;
import org.vibann.headless.report.Report.Section;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report in a browser, opened as a file: its scripts find each other and draw. */
class ReportInBrowserTest {

    private static final String HOSTILE = "</script><b id=harm>";

    @TempDir
    private Path folder;

    private static Path chromium() {
        final Optional<Path> browser = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(path -> Path.of(path, "chromium")).filter(Files::isExecutable).findFirst();
        if (browser.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("Chromium is not here (Debian: chromium).");
        }
        return browser.orElseGet(() -> abort("Chromium is not here: the report is not tried in a browser."));
    }

    private String drawn(final Path page) throws IOException, InterruptedException {
        final Path dom = folder.resolve("dom.html");
        final Path log = folder.resolve("log.txt");
        final Process process = new ProcessBuilder(List.of(chromium().toString(), "--headless", "--no-sandbox",
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--enable-logging=stderr",
            "--user-data-dir=" + folder.resolve("profile"), "--window-size=1200,2000", "--virtual-time-budget=5000",
            "--dump-dom", page.toUri().toString())).redirectOutput(dom.toFile()).redirectError(log.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("Chromium ended").isTrue();
        assertThat(Files.readString(log)).doesNotContain("CONSOLE");
        return Files.readString(dom);
    }

    @Test
    void everySectionIsListedAndDrawnWithoutAnyOtherFile() throws Exception {
        final ObjectMapper mapper = new ObjectMapper();
        final ObjectNode head = (ObjectNode)mapper.readTree(new Pictures("t", "What there is to see.", List.of(
            new Scatter(HOSTILE, "", Axis.of("x", ""), Axis.of(HOSTILE, ""), List.of(Series.of("", IntStream.range(0, 30)
                .mapToObj(i -> Point.of("Row" + i, HOSTILE, i, i * i)).toList())), Guide.NONE, null))).toJson());
        final ObjectNode pictures = mapper.createObjectNode();
        pictures.set("panels", head.remove("panels"));
        pictures.set("head", head);
        final Path page = Files.createDirectory(folder.resolve("a folder")).resolve("report.html");
        new HtmlReport(getClass().getClassLoader()).write(new Report(HOSTILE, List.of("VIBANN"), List.of(
            new Section("First (#1)", "", List.of(HOSTILE), List.of(), pictures),
            new Section("Second (#2)", "it failed", List.of(), List.of(), null))), page);

        final String body = drawn(page).replaceAll("(?s)<script.*?</script>|<style>.*?</style>", "");

        assertThat(body).contains("data-ready=\"true\"", "<a href=\"#section-1\">First (#1)</a>",
            "<a href=\"#section-2\">Second (#2)</a>", "What there is to see.", "it failed", "data-drawn=\"true\"")
            .doesNotContain("<b id=\"harm\"");
        assertThat(body.split("<path ", -1)).as("a path a point").hasSizeGreaterThan(30);
    }
}
