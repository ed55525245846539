/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.vibann.core.picture.Pictures;
import org.vibann.headless.report.HtmlReport;
import org.vibann.headless.report.Report;
import org.vibann.headless.report.Report.Changed;
import org.vibann.headless.report.Report.Section;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The HTML file that {@code --report} names, if it does. */
final class ReportFile {

    private final CommandSpec spec;

    private final Path file;

    /**
     * @param spec the command, for wrong usage and its options
     * @param file what the user named; null for no report
     * @throws ParameterException if the file cannot be written: hours of work must not end with that
     */
    ReportFile(final CommandSpec spec, final Path file) {
        this.spec = spec;
        this.file = file;
        if (file != null) {
            final Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new ParameterException(spec.commandLine(), "--report: cannot write to " + file);
            }
        }
    }

    /** Writes the report where one is asked for; the options that were given stand in its first section. */
    void write(final String title, final List<Pictures> parts, final List<String> notes)
        throws CommandFailedException {
        if (file == null) {
            return;
        }
        try {
            final List<Section> sections = new ArrayList<>();
            for (final Pictures part : parts) {
                final boolean first = sections.isEmpty();
                sections.add(new Section(part.title(), "", first ? notes : List.of(), first ? options() : List.of(),
                    pictures(part)));
            }
            new HtmlReport(Thread.currentThread().getContextClassLoader())
                .write(new Report(title, List.of(new Main.Version().getVersion()), sections), file);
        } catch (final IOException e) {
            throw new CommandFailedException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static ObjectNode pictures(final Pictures pictures) throws IOException {
        final ObjectMapper mapper = new ObjectMapper();
        final ObjectNode head = (ObjectNode)mapper.readTree(pictures.toJson());
        final ObjectNode result = mapper.createObjectNode();
        result.set("panels", head.remove("panels"));
        result.set("head", head);
        return result;
    }

    private List<Changed> options() {
        return spec.commandLine().getParseResult().matchedOptions().stream()
            .map(option -> new Changed(option.longestName(), text(option.getValue()),
                option.defaultValue() == null ? "" : option.defaultValue()))
            .toList();
    }

    private static String text(final Object value) {
        return value instanceof Collection<?> several
            ? String.join(", ", several.stream().map(String::valueOf).toList()) : String.valueOf(value);
    }
}
