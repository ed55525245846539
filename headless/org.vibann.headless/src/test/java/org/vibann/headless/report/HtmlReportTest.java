/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vibann.headless.report.Report.Changed;
import org.vibann.headless.report.Report.Section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A report is one file that needs no other and holds what it is told, as text. */
class HtmlReportTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>";

    @TempDir
    private Path folder;

    private String written() throws IOException {
        final JsonNode pictures = new ObjectMapper().readTree("{\"head\":{\"title\":\"t\",\"summary\":\"s\"},\"panels\":[]}");
        final Path file = folder.resolve("report.html");
        new HtmlReport(HtmlReportTest.class.getClassLoader()).write(new Report(HOSTILE, List.of("VIBANN 1"), List.of(
            new Section("Numbers (#1)", "", List.of(HOSTILE), List.of(new Changed("1.rows", HOSTILE, "3")), pictures))),
            file);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        return Files.readString(file);
    }

    private static String between(final String text, final String start, final String end) {
        final int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    @Test
    void whatItIsToldComesOutAsItWas() throws Exception {
        final String page = written();
        assertThat(page).doesNotContain("<img src=x");
        final JsonNode report = new ObjectMapper()
            .readTree(between(page, "<script type=\"application/json\" id=\"report\">", "</script>"));
        assertThat(report.get("title").asText()).isEqualTo(HOSTILE);
        assertThat(report.get("sections").get(0).get("warnings").get(0).asText()).isEqualTo(HOSTILE);
        assertThat(report.get("sections").get(0).get("settings").get(0).get("value").asText()).isEqualTo(HOSTILE);
    }

    @Test
    void allScriptsAreInsideAndImportOneAnotherByTheirNames() throws Exception {
        final String page = written();
        final String markup = page.replaceAll("(?s)<script>.*?</script>", ""); // the chart library writes links, too
        assertThat(Pattern.compile("(src|href)=\"(?!data:)").matcher(markup).find()).isFalse();
        @SuppressWarnings("unchecked")
        final Map<String, Map<String, String>> imports = new ObjectMapper()
            .readValue(between(page, "<script type=\"importmap\">", "</script>"), Map.class);
        final Map<String, String> modules = imports.get("imports");
        assertThat(modules).containsKeys("vibann/report.js", "vibann/panels.js", "vibann/scatter.js")
            .doesNotContainKeys("vibann/knime.js", "vibann/main.js");
        modules.forEach((name, address) -> {
            final String text = new String(
                Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)), StandardCharsets.UTF_8);
            assertThat(Pattern.compile("from '([^']+)'").matcher(text).results().map(found -> found.group(1)))
                .as(name).allSatisfy(imported -> assertThat(modules).containsKey(imported));
        });
    }
}
