/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of the nodes' views, found on the class path. */
final class PageSource {

    private static final String FOLDER = "view/";

    private static final String PREFIX = "vibann/";

    private static final Pattern IMPORT = Pattern.compile("from '\\./([\\w-]+\\.js)'");

    private final ClassLoader loader;

    PageSource(final ClassLoader loader) {
        this.loader = loader;
    }

    /** @return the text of a file */
    String text(final String file) throws IOException {
        try (InputStream in = loader.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException("there is no " + FOLDER + file + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @return the name that a module has within a page */
    static String name(final String module) {
        return PREFIX + module;
    }

    /**
     * A module with all that it imports, so that they need no files: each as a {@code data:} address under its name, which
     * the imports then use.
     *
     * @param first file name of a module
     * @return addresses by name, for the page's import map
     */
    Map<String, String> modules(final String first) throws IOException {
        final Map<String, String> modules = new LinkedHashMap<>();
        final Deque<String> waiting = new ArrayDeque<>();
        waiting.add(first);
        while (!waiting.isEmpty()) {
            final String module = waiting.remove();
            if (!modules.containsKey(name(module))) {
                final Matcher imports = IMPORT.matcher(text("js/" + module));
                final String linked = imports.replaceAll(found -> {
                    waiting.add(found.group(1));
                    return "from '" + name(found.group(1)) + "'";
                });
                modules.put(name(module), "data:text/javascript;base64,"
                    + Base64.getEncoder().encodeToString(linked.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return modules;
    }
}
