/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The packages of the real KNIME API of one version, from the list of its public symbols.
 *
 * @param packages names with dots
 */
record KnimeApi(Set<String> packages) {

    /**
     * Reads the list that the conformance test has, too: the packages in it are all that the nodes may use.
     *
     * @param version 5.8 or 5.12
     * @throws IOException when the list cannot be read
     */
    static KnimeApi of(final String version) throws IOException {
        final Path list = Installation.ROOT.resolve("headless/org.vibann.headless/src/test/resources/knime-api/knime-"
            + version + "-symbols.txt");
        final Set<String> packages = new TreeSet<>();
        try (Stream<String> lines = Files.lines(list)) {
            lines.filter(line -> !line.startsWith(" ") && line.contains(" : ")).forEach(line -> {
                final String type = line.substring(0, line.indexOf(' '));
                packages.add(type.substring(0, type.lastIndexOf('/')).replace('/', '.'));
            });
        }
        return new KnimeApi(packages);
    }
}
