/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.dialog;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The dialogs of all nodes that {@code plugin.xml} registers, and the snapshots of them among the test resources. */
final class Snapshots {

    private static final String FACTORY = "NodeFactory";

    /** Among the sources, where they are reviewed; a module that compiles the nodes elsewhere says where theirs are. */
    private static final Path FOLDER = Path.of(System.getProperty("vibann.nodes", System.getProperty("basedir", "")),
        "src/test/resources/dialogs");

    private Snapshots() {
    }

    /** The snapshot of a node, by its name. */
    static Path file(final String node) {
        return FOLDER.resolve(node + ".txt");
    }

    /** The names of the nodes that have a snapshot. */
    static List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("[.]txt$", "")).sorted().toList();
        }
    }

    /** Writes the snapshots anew, and deletes those of no node. */
    static void renew() throws Exception {
        Files.createDirectories(FOLDER);
        for (final String node : written()) {
            Files.delete(file(node));
        }
        for (final String node : nodes().keySet()) {
            Files.writeString(file(node), text(node));
        }
    }

    /** The parameters classes by the name of their node, as its factory's without {@code NodeFactory}; in order. */
    static Map<String, List<Class<?>>> nodes() throws Exception {
        final Map<String, List<Class<?>>> nodes = new LinkedHashMap<>();
        final ClassLoader loader = Snapshots.class.getClassLoader();
        for (final URL plugin : Collections.list(loader.getResources("plugin.xml"))) {
            final NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(plugin.toString()).getElementsByTagName("node");
            for (int i = 0; i < found.getLength(); i++) {
                final String factory = ((Element)found.item(i)).getAttribute("factory-class");
                // KNIME's bundles register nodes, too.
                if (factory.startsWith("org.vibann.")) {
                    // Not initialised: a factory declares a view, whose page KNIME looks for in a running bundle.
                    final Class<?> type = Class.forName(factory, false, loader);
                    final String name = type.getSimpleName().replaceFirst(FACTORY + "$", "");
                    nodes.put(name, parameters(type, name));
                }
            }
        }
        return nodes;
    }

    /** Those of the node, named as its factory is, and of its view, where it has some, in the same package. */
    private static List<Class<?>> parameters(final Class<?> factory, final String name) throws Exception {
        final List<Class<?>> parameters = new ArrayList<>();
        parameters.add(Class.forName(factory.getPackageName() + "." + name + "NodeParameters"));
        for (final String file : files(factory)) {
            if (file.endsWith("ViewParameters.class")) {
                parameters.add(Class.forName(factory.getPackageName() + "." + file.replaceFirst(".class$", "")));
            }
        }
        return parameters;
    }

    private static List<String> files(final Class<?> factory) throws URISyntaxException, IOException {
        final Path folder = Path.of(factory.getResource(factory.getSimpleName() + ".class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What a snapshot of the node has to be. */
    static String text(final String node) throws Exception {
        final StringBuilder text = new StringBuilder();
        for (final Class<?> parameters : nodes().get(node)) {
            text.append(text.isEmpty() ? "" : "\n").append(parameters.getSimpleName()).append('\n')
                .append(new Dialog(parameters).text());
        }
        return text.toString();
    }
}
