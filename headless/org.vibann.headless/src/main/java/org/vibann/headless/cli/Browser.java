/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens files in the user's browser. */
final class Browser {

    private Browser() {
    }

    /**
     * Opens a file, without waiting for it.
     *
     * @param file an HTML file
     * @throws IOException when there is nothing to open it with
     */
    static void open(final Path file) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name"), file.toAbsolutePath().toUri().toString()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The command that opens an address on an operating system. */
    static List<String> command(final String system, final String address) {
        final String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
