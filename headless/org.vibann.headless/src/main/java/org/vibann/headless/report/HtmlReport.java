/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes a report as one HTML file: style, scripts and data are inside, and a content security policy keeps it from loading
 * anything else.
 */
public final class HtmlReport {

    private static final String MODULE = "report.js";

    private static final String POLICY = "default-src 'none'; script-src 'unsafe-inline' data:; "
        + "style-src 'unsafe-inline'; img-src data: blob:";

    private final PageSource source;

    private final ObjectMapper mapper = new ObjectMapper();

    /** @param loader sees the files of the nodes' views */
    public HtmlReport(final ClassLoader loader) {
        source = new PageSource(loader);
    }

    /**
     * Writes a report, beside the file first so that no half file remains.
     *
     * @param report what it says
     * @param file where to write it; replaced if it is there
     * @throws IOException when it cannot be written
     */
    public void write(final Report report, final Path file) throws IOException {
        final Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, page(report), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String page(final Report report) throws IOException {
        final String imports = mapper.writeValueAsString(Map.of("imports", source.modules(MODULE)));
        return String.join("\n", "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "<title>VIBANN report</title>",
            "<link rel=\"icon\" href=\"data:,\">", "<style>", source.text("style.css"), "</style>", "<script>",
            inline(source.text("echarts.min.js")), "</script>",
            "<script type=\"application/json\" id=\"report\">" + json(report) + "</script>",
            "<script type=\"importmap\">" + imports + "</script>",
            "<script type=\"module\">import '" + PageSource.name(MODULE) + "';</script>", "</head>", "<body>",
            "<main id=\"view\"></main>",
            "<noscript>This report is drawn by scripts, which are switched off here.</noscript>", "</body>", "</html>",
            "");
    }

    /** Within a script element, text must not end it. */
    private static String inline(final String script) {
        return script.replace("</script", "<\\/script");
    }

    private String json(final Report report) throws IOException {
        return mapper.writeValueAsString(report).replace("<", "\\u003c");
    }
}
