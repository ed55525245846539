/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.vibann.headless.run.NodeResult;
import org.vibann.headless.run.PortFile;

/**
 * What {@code summary.json} says of a run.
 *
 * @param nodes one entry a node, by number
 */
record Summary(List<NodeEntry> nodes) {

    /** A node; a failed or skipped one gives the reason as its last warning. */
    @JsonPropertyOrder({"id", "name", "state", "seconds", "warnings", "ports"})
    record NodeEntry(int id, String name, String state, double seconds, List<String> warnings,
        List<PortEntry> ports) {
    }

    /** A port; {@code rows} is null for anything but a table. */
    @JsonPropertyOrder({"port", "file", "rows"})
    record PortEntry(int port, String file, Long rows) {
    }

    static void write(final List<NodeResult> results, final Path file) throws IOException {
        final DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        final DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        final String json = new ObjectMapper().writer(printer).writeValueAsString(
            new Summary(results.stream().map(Summary::entry).toList()));
        Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
    }

    private static NodeEntry entry(final NodeResult result) {
        final List<String> warnings = new ArrayList<>(result.warnings());
        if (!result.message().isEmpty()) {
            warnings.add(result.message());
        }
        return new NodeEntry(result.node().id(), result.node().name(), result.state().name(),
            Math.round(result.seconds() * 1000) / 1000.0, warnings,
            result.ports().stream().map(Summary::entry).toList());
    }

    private static PortEntry entry(final PortFile port) {
        return new PortEntry(port.port(), port.file(), port.rows().isPresent() ? port.rows().getAsLong() : null);
    }
}
